package org.luoshi.testkit.contract;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods of resources that take a body which the non-secret gate does not see: neither JSON, nor text, nor a
 * {@code FileContent}. The platform does not serve such a function.
 */
public final class RawBodies {
    private static final String REST = "jakarta.ws.rs.";
    private static final Set<String> VERBS = Set.of("POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS", "HEAD");
    private static final Set<String> RAW = Set.of(
            "[B",
            "java.io.InputStream",
            "java.io.File",
            REST + "core.Form",
            REST + "core.MultivaluedMap",
            "javax.xml.transform.Source",
            REST + "container.ContainerRequestContext",
            REST + "core.Request");
    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.io.Reader");

    private RawBodies() {}

    /** Names of such methods under a folder of classes, each with the type of its body. */
    public static List<String> in(Path classes) {
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(RawBodies::isCalledOverHttp)
                        .flatMap(RawBodies::raw)
                        .sorted()
                        .toList();
    }

    private static boolean isCalledOverHttp(JavaMethod method) {
        return VERBS.stream().anyMatch(verb -> method.isAnnotatedWith(REST + verb));
    }

    private static Stream<String> raw(JavaMethod method) {
        return method.getParameters().stream()
                .filter(RawBodies::isBody)
                .map(JavaParameter::getRawType)
                .filter(type -> isOneOf(RAW, type) || isOneOf(TEXTS, type) && !takesTextsOnly(method))
                .map(type -> method.getFullName() + " takes " + type.getSimpleName());
    }

    /** The body is the parameter that comes from nowhere else. */
    private static boolean isBody(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .noneMatch(annotation -> annotation.getRawType().getName().startsWith(REST));
    }

    private static boolean isOneOf(Set<String> names, JavaClass type) {
        return names.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean takesTextsOnly(JavaMethod method) {
        String consumes = REST + "Consumes";
        return method.tryGetAnnotationOfType(consumes)
                .<JavaAnnotation<?>>map(own -> own)
                .or(() -> method.getOwner().tryGetAnnotationOfType(consumes).map(own -> own))
                .flatMap(annotation -> annotation.get("value"))
                .filter(types -> Arrays.stream((Object[]) types).allMatch(type -> isText(String.valueOf(type))))
                .isPresent();
    }

    private static boolean isText(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip();
        return type.startsWith("text/") || type.equals("application/json") || type.endsWith("+json");
    }
}
