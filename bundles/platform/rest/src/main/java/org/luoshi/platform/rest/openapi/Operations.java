package org.luoshi.platform.rest.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Finds every operation of some resources, in an order that does not depend on which resource came first. */
final class Operations {
    private final String module;
    private final List<Operation> found = new ArrayList<>();

    private Operations(String module) {
        this.module = module;
    }

    /**
     * @param module identifier of their module; empty for the platform's own
     * @param resources their classes
     * @return what people may call; a method that says nothing about who may call it is left out
     */
    static List<Operation> of(String module, Collection<Class<?>> resources) {
        Operations operations = new Operations(module);
        for (Class<?> type : resources) {
            Resource resource = Resource.from(type);
            if (resource != null) {
                String root = withoutSlashes(resource.getPath());
                operations.collect(root, module.isEmpty() ? "/api" : "/api/" + module, resource);
            }
        }
        operations.found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::verb));
        return operations.found;
    }

    private void collect(String root, String above, Resource resource) {
        String own = withoutSlashes(resource.getPath());
        String path = own.isEmpty() ? above : above + "/" + own;
        for (ResourceMethod method : resource.getResourceMethods()) {
            Operation operation = new Operation(module, root, named(path), method);
            if (!operation.access().closed()) {
                found.add(operation);
            }
        }
        resource.getChildResources().forEach(child -> collect(root, path, child));
    }

    /** The path with the names of its variables; the expressions that they must match are left out. */
    private static String named(String path) {
        StringBuilder named = new StringBuilder();
        int depth = 0;
        boolean expression = false;
        for (char sign : path.toCharArray()) {
            if (sign == '{') {
                depth++;
            } else if (sign == '}') {
                depth--;
            }
            expression = depth > 0 && (expression || sign == ':');
            if (!expression && sign != ' ') {
                named.append(sign);
            }
        }
        return named.toString();
    }

    private static String withoutSlashes(String path) {
        return path == null ? "" : path.replaceAll("^/+|/+$", "");
    }
}
