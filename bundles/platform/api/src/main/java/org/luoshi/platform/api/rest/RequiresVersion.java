package org.luoshi.platform.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method changes an existing record and needs {@code If-Match} with the version that the caller has read; without it
 * the answer is 428. The method takes {@code @HeaderParam("If-Match") ExpectedVersion}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresVersion {}
