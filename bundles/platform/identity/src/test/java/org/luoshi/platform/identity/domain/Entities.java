package org.luoshi.platform.identity.domain;

import java.lang.reflect.Field;

/** Gives entities an identifier as the database would. */
final class Entities {
    private Entities() {}

    static <T> T withId(T entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.setLong(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
