package org.luoshi.platform.rest;

import org.osgi.annotation.versioning.ProviderType;

/** How many people use a module now. Who they are is not told, nor is it kept for longer than that. */
@ProviderType
public interface FunctionUsage {
    /**
     * Signed-in people who called an address of the module within the last five minutes, on this node.
     *
     * @param module identifier of the module
     */
    int people(String module);
}
