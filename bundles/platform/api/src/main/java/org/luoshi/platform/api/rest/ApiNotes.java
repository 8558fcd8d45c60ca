package org.luoshi.platform.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the signature of a resource's method does not say, for the document of the API ({@code /api/openapi.json}). Most
 * methods need none of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiNotes {
    /** Record that the {@code Response} carries; its status is 201. */
    Class<?> created() default void.class;

    /** Record whose components are the query parameters, for a method that reads them from the address itself. */
    Class<?> query() default void.class;

    /** Whether the method may return null, which is answered with 204. */
    boolean maybeNothing() default false;

    /** Whether the method answers with 303 alone: its {@code Response} says where a browser goes on. */
    boolean leadsElsewhere() default false;
}
