package org.luoshi.platform.rest;

import org.osgi.annotation.versioning.ConsumerType;

/** Tells whose pages people can open now; the console registers it as a service. */
@ConsumerType
public interface ServedPages {
    /** @param module identifier of a module that brings pages */
    boolean areServed(String module);
}
