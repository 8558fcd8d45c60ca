package org.luoshi.platform.rest.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Finds every operation of some resources, in an order that does not depend on which resource came first. */
final class Operations {
    /** Name of a variable in a path, and perhaps the expression that it must match. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

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
            String named = VARIABLE.matcher(path).replaceAll("{$1}");
            Operation operation = new Operation(module, root, named, method);
            if (!operation.access().closed()) {
                found.add(operation);
            }
        }
        resource.getChildResources().forEach(child -> collect(root, path, child));
    }

    private static String withoutSlashes(String path) {
        return path == null ? "" : path.replaceAll("^/+|/+$", "");
    }
}
