package org.luoshi.platform.rest;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The addresses below {@code /api} that the platform itself serves, which no office function can have. */
@ProviderType
public interface PlatformAddresses {
    /**
     * The platform bundle that serves {@code /api/<part>}, by its symbolic name; empty when none does.
     *
     * @param part first part of the path behind {@code /api/}
     */
    Optional<String> owner(String part);
}
