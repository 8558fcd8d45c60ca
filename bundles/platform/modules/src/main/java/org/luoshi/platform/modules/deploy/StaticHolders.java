package org.luoshi.platform.modules.deploy;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Static fields of other bundles from which an object of the class loader can be reached: caches and registries that were
 * given something and never asked to forget it. Looks a few references deep, into classes that are initialised already.
 */
final class StaticHolders {
    private static final Logger LOG = LoggerFactory.getLogger(StaticHolders.class);
    private static final int DEEPEST = 6;
    private static final int MOST_OBJECTS = 300_000;
    private static final String CLASS_FILE = ".class";
    private static final String JDK = "java.";
    private static final String FRAMEWORK = "org.apache.felix.framework.";

    private final Suspect suspect;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> holders = new ArrayList<>();

    StaticHolders(Suspect suspect) {
        this.suspect = suspect;
    }

    /** What is on the way from a static field to the class loader. */
    private record Reached(Object object, int depth) {}

    List<String> find(BundleContext framework) {
        try {
            LoadedClasses loaded = new LoadedClasses();
            for (Bundle bundle : framework.getBundles()) {
                BundleWiring wiring = bundle.adapt(BundleWiring.class);
                if (bundle.getBundleId() != 0 && wiring != null && wiring.getClassLoader() != null) {
                    loaded.of(wiring).forEach(this::look);
                }
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            LOG.debug("static fields are not looked at: this JVM does not open them", closed);
        }
        return holders;
    }

    private void look(Class<?> type) {
        if (type.getClassLoader() == suspect.loader()) {
            return;
        }
        for (Field field : fields(type)) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                Object value = value(field, null);
                if (value != null && leadsThere(value)) {
                    holders.add("static field " + type.getName() + "." + field.getName());
                }
            }
        }
    }

    private boolean leadsThere(Object start) {
        Deque<Reached> open = new ArrayDeque<>();
        open.add(new Reached(start, 0));
        while (!open.isEmpty()) {
            Reached next = open.poll();
            Object object = next.object();
            if (isOurs(object)) {
                return true;
            }
            if (next.depth() < DEEPEST && seen.size() < MOST_OBJECTS && isWorthALook(object) && seen.add(object)) {
                references(object).forEach(found -> open.add(new Reached(found, next.depth() + 1)));
            }
        }
        return false;
    }

    private boolean isOurs(Object object) {
        return object == suspect.loader()
                || suspect.owns(object)
                || object instanceof Class<?> type && type.getClassLoader() == suspect.loader();
    }

    /** The framework knows every class loader; what it holds is not what was forgotten. */
    private static boolean isWorthALook(Object object) {
        return !(object instanceof Class
                || object instanceof ClassLoader
                || object instanceof Thread
                || object instanceof CharSequence
                || object instanceof Number
                || object instanceof Reference
                || object.getClass().getName().startsWith(FRAMEWORK));
    }

    private static Stream<Object> references(Object object) {
        Stream<?> held = object.getClass().getName().startsWith(JDK) ? heldByJdk(object) : heldInFields(object);
        return held.filter(Objects::nonNull).map(Object.class::cast);
    }

    /** The JDK's own classes are asked, since their fields may be closed; others might do something when they are. */
    private static Stream<?> heldByJdk(Object object) {
        try {
            if (object instanceof Map<?, ?> map) {
                return entries(map).stream();
            } else if (object instanceof Collection<?> collection) {
                return new ArrayList<>(collection).stream();
            } else if (object instanceof AtomicReference<?> reference) {
                return Stream.ofNullable(reference.get());
            }
            return heldInFields(object);
        } catch (ConcurrentModificationException inUse) {
            return Stream.empty();
        }
    }

    private static List<Object> entries(Map<?, ?> map) {
        List<Object> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            entries.add(key);
            entries.add(value);
        });
        return entries;
    }

    private static Stream<?> heldInFields(Object object) {
        if (object instanceof Object[] array) {
            return Stream.of(array);
        }
        Stream.Builder<Object> found = Stream.builder();
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : fields(type)) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    found.add(value(field, object));
                }
            }
        }
        return found.build();
    }

    private static Field[] fields(Class<?> type) {
        try {
            return type.getDeclaredFields();
        } catch (LinkageError optionalPartIsMissing) {
            return new Field[0];
        }
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            return null;
        }
    }

    /** Classes that a bundle has loaded and initialised; asking for others would change what is to be looked at. */
    private static final class LoadedClasses {
        private final Method findLoaded;
        private final Object unsafe;
        private final Method shouldBeInitialized;

        LoadedClasses() throws ReflectiveOperationException {
            findLoaded = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
            findLoaded.setAccessible(true);
            Class<?> type = Class.forName("sun.misc.Unsafe", false, ClassLoader.getSystemClassLoader());
            Field instance = type.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            unsafe = instance.get(null);
            shouldBeInitialized = type.getMethod("shouldBeInitialized", Class.class);
        }

        Stream<Class<?>> of(BundleWiring wiring) {
            ClassLoader loader = wiring.getClassLoader();
            return wiring
                    .listResources(
                            "/",
                            "*" + CLASS_FILE,
                            BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)
                    .stream()
                    .map(path -> path.substring(0, path.length() - CLASS_FILE.length())
                            .replace('/', '.'))
                    .<Class<?>>mapMulti((name, found) -> {
                        Class<?> type = loaded(loader, name);
                        if (type != null) {
                            found.accept(type);
                        }
                    });
        }

        private Class<?> loaded(ClassLoader loader, String name) {
            try {
                Class<?> type = (Class<?>) findLoaded.invoke(loader, name);
                return type == null || (boolean) shouldBeInitialized.invoke(unsafe, type) ? null : type;
            } catch (ReflectiveOperationException unusable) {
                LOG.debug("class {} is not looked at", name, unusable);
                return null;
            }
        }
    }
}
