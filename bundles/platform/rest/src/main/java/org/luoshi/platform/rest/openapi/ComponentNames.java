package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import java.util.HashMap;
import java.util.Map;

/** Gives every type of a module a name of its own among the components of the document. */
final class ComponentNames {
    private final String prefix;
    private final Map<String, JavaType> given = new HashMap<>();

    ComponentNames(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param type a record, class or enum
     * @param request whether it is meant as a caller sends it: what must be there differs
     */
    String of(JavaType type, boolean request) {
        String suffix = request ? "_Request" : "";
        String packageName = type.getRawClass().getPackageName();
        String shorter = prefix + "." + simple(type) + suffix;
        JavaType holder = given.putIfAbsent(shorter, type);
        if (holder == null || holder.equals(type)) {
            return shorter;
        }
        return prefix + "." + packageName.substring(packageName.lastIndexOf('.') + 1) + "." + simple(type) + suffix;
    }

    private static String simple(JavaType type) {
        Class<?> raw = type.getRawClass();
        String name = raw.getName().substring(raw.getPackageName().length() + 1).replace('$', '.');
        StringBuilder all = new StringBuilder(name);
        for (int i = 0; i < type.containedTypeCount(); i++) {
            all.append('_').append(simple(type.containedType(i)));
        }
        return all.toString();
    }
}
