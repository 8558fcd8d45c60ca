package org.luoshi.platform.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a component as REST resource: a class with a Jakarta REST {@code @Path}, registered as service under its own
 * type. The resources of one office function make one application under {@code /api/<module id>}, so that one function
 * coming or going never disturbs requests to another; those of platform bundles lie directly under {@code /api}.
 *
 * <p>Methods may take a {@code @Context Viewer}. Each needs {@link RequiresPermission}, {@link SignedIn} or
 * {@link Open}; without one of them it answers 403 to everybody.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OfficeResource {
    /** Makes the service property {@code luoshi.office.resource}. */
    String PREFIX_ = "luoshi.";
}
