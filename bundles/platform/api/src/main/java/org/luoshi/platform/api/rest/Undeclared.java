package org.luoshi.platform.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the method, or every method of the class, takes as body brings in no content of a matter: it is taken without
 * the declaration of non-secrecy (涉密声明). Every other method with a body is called only with the header {@code X-Non-Secret}
 * that makes the declaration; without it the answer is 422 {@code declaration-required}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Undeclared {
    /** Why, in one sentence; it stands in the document of the API. */
    String value();
}
