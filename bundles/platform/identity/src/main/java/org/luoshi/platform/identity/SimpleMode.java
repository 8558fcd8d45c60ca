package org.luoshi.platform.identity;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Simple mode (简易模式): one administrator with every right of every module, chosen at the first start by
 * {@code LUOSHI_ADMIN_PASSWORD}. Meant for trials and small offices; the console shows that it is on.
 */
@ProviderType
public interface SimpleMode {
    /** Tells whether it is on. */
    boolean active();
}
