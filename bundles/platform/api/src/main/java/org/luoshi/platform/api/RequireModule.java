package org.luoshi.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Requirement;

/** The rare real dependency of one office function on another: it cannot be installed without it. */
@Requirement(namespace = "office.module", filter = "(office.module=${#value})")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface RequireModule {
    /** Identifier of the office function that must be present. */
    String value();
}
