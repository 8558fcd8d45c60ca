package org.luoshi.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Header;

/**
 * Gives a bundle that is not an office function a database schema of its own. Office functions have one already through
 * {@link OfficeModule}.
 */
@Header(name = "Luoshi-Schema", value = "${#value}")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface DatabaseSchema {
    /** Name of the schema: lower-case letters only. */
    String value();
}
