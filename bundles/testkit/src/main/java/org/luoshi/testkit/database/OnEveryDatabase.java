package org.luoshi.testkit.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test on H2 and on PostgreSQL, each time over a fresh database, which the test takes as parameter of type
 * {@link TestDatabase}.
 */
@TestTemplate
@ExtendWith(EveryDatabase.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnEveryDatabase {}
