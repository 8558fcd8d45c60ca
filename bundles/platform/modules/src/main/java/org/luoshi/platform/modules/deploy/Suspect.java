package org.luoshi.platform.modules.deploy;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Optional;

/** A class loader that did not go. */
record Suspect(ClassLoader loader) {
    /** Tells whether the object is of one of its classes. */
    boolean owns(Object object) {
        return object != null && object.getClass().getClassLoader() == loader;
    }

    /** The name alone is not enough: the new version runs classes of the same names, but from another loader. */
    boolean owns(StackTraceElement frame) {
        return loader.getName() != null && loader.getName().equals(frame.getClassLoaderName())
                || loader.toString().equals(frame.getClassLoaderName());
    }

    /** A private field of the JDK; empty where the start options do not open it. */
    static Optional<Object> field(Class<?> type, String name, Object object) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return Optional.ofNullable(field.get(object));
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            return Optional.empty();
        }
    }
}
