package org.luoshi.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Header;

/**
 * Marks the root package of an office function (办公职能): the one place that says what the bundle is. It becomes the
 * header {@code Luoshi-Module}, which the platform reads, and the capability {@code office.module}.
 */
@Capability(namespace = "office.module", name = "${#id}", version = "1.0.0")
@Header(name = "Luoshi-Module", value = "${#id}")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface OfficeModule {
    /** Identifier: lower-case letters only; name of the database schema, prefix of permissions and REST path. */
    String id();
}
