package org.luoshi.platform.rest.application;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.Open;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.rest.BeforePasswordChange;

/**
 * Who may call a method, read from its annotations once; those of the method go before those of its class.
 *
 * @param open everybody, signed in or not
 * @param signedIn everybody who is signed in
 * @param permissions whoever has one of these; empty when there is none
 * @param needsVersion whether the caller must say which version was read
 * @param beforePasswordChange whether people who must change their password first may call it
 * @param declares whether the caller must declare that what is sent is no state secret
 */
public record Access(
        boolean open,
        boolean signedIn,
        Set<String> permissions,
        boolean needsVersion,
        boolean beforePasswordChange,
        boolean declares) {
    private static final String REST = "jakarta.ws.rs.";

    /** Reads the annotations of a resource's method. */
    public static Access of(Class<?> type, Method method) {
        boolean open = method.isAnnotationPresent(Open.class);
        RequiresPermission own = method.getAnnotation(RequiresPermission.class);
        boolean signedIn = method.isAnnotationPresent(SignedIn.class);
        if (!open && !signedIn && own == null) {
            own = type.getAnnotation(RequiresPermission.class);
            signedIn = own == null && has(type, SignedIn.class);
        }
        return new Access(
                open,
                signedIn,
                own == null ? Set.of() : Set.of(own.value()),
                method.isAnnotationPresent(RequiresVersion.class),
                method.isAnnotationPresent(BeforePasswordChange.class),
                !open && takesBody(method) && undeclared(type, method).isEmpty());
    }

    /** Why what the method takes is no content that is declared; empty when it says nothing. */
    public static Optional<String> undeclared(Class<?> type, Method method) {
        return Optional.ofNullable(method.getAnnotation(Undeclared.class))
                .or(() -> Optional.ofNullable(type.getAnnotation(Undeclared.class)))
                .map(Undeclared::value);
    }

    /** The body is the parameter that comes from nowhere else. */
    private static boolean takesBody(Method method) {
        return Stream.of(method.getParameterAnnotations()).anyMatch(annotations -> Stream.of(annotations)
                .noneMatch(one -> one.annotationType().getName().startsWith(REST)));
    }

    private static boolean has(Class<?> type, Class<? extends Annotation> annotation) {
        return type.isAnnotationPresent(annotation);
    }

    /** Tells whether nobody may call the method, because it says nothing about who may. */
    public boolean closed() {
        return !open && !signedIn && permissions.isEmpty();
    }

    /** Tells whether a signed-in person may call the method. */
    boolean allows(Viewer viewer) {
        if (open || signedIn) {
            return true;
        }
        for (String permission : permissions) {
            if (viewer.may(permission)) {
                return true;
            }
        }
        return false;
    }
}
