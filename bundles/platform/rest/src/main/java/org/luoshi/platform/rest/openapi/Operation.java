package org.luoshi.platform.rest.openapi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.rest.application.Access;
import org.luoshi.platform.rest.exchange.UnsafeMethods;

/**
 * A method that answers requests.
 *
 * @param module identifier of its module; empty for the platform's own
 * @param root path of its resource, without slashes at the ends
 * @param path the whole path with the names of its variables in braces
 * @param model the method as Jersey sees it
 */
record Operation(String module, String root, String path, ResourceMethod model) {
    Method method() {
        return model.getInvocable().getHandlingMethod();
    }

    Access access() {
        return Access.of(model.getInvocable().getHandler().getHandlerClass(), method());
    }

    /** Why its body is taken without the declaration; empty when the body is declared, or there is none. */
    Optional<String> undeclared() {
        return body().findAny().isPresent()
                ? Access.undeclared(model.getInvocable().getHandler().getHandlerClass(), method())
                : Optional.empty();
    }

    /** What its signature does not say; null when there is nothing. */
    ApiNotes notes() {
        return method().getAnnotation(ApiNotes.class);
    }

    String verb() {
        return model.getHttpMethod();
    }

    boolean writes() {
        return UnsafeMethods.contain(verb());
    }

    /** Path, query and header parameters, those inside {@code @BeanParam} objects as well. */
    List<Parameter> parameters() {
        List<Parameter> found = new ArrayList<>();
        collect(model.getInvocable().getParameters(), found);
        return found;
    }

    private static void collect(Collection<Parameter> parameters, List<Parameter> found) {
        for (Parameter parameter : parameters) {
            switch (parameter.getSource()) {
                case PATH, QUERY, HEADER -> {
                    if (found.stream().noneMatch(known -> same(known, parameter))) {
                        found.add(parameter);
                    }
                }
                case BEAN_PARAM -> collect(((Parameter.BeanParameter) parameter).getParameters(), found);
                default -> {}
            }
        }
    }

    private static boolean same(Parameter one, Parameter other) {
        return one.getSource() == other.getSource() && one.getSourceName().equals(other.getSourceName());
    }

    /** The parameter that the body becomes, if there is one. */
    Stream<Parameter> body() {
        return model.getInvocable().getParameters().stream()
                .filter(parameter -> parameter.getSource() == Parameter.Source.ENTITY);
    }

    /** Where it is listed: its module, {@code platform} for the platform's own. */
    String tag() {
        return module.isEmpty() ? "platform" : module;
    }

    /** A name for programs that stays when other methods come and go. */
    String id() {
        return tag() + "." + root.replace('/', '-') + "." + method().getName();
    }

    /** The module's own words for it (message {@code api.<class>.<method>}), else those of its name. */
    String summary(Locale locale) {
        Class<?> type = method().getDeclaringClass();
        try {
            return Messages.of(type)
                    .text("api." + type.getSimpleName() + "." + method().getName())
                    .in(locale);
        } catch (MissingResourceException e) {
            return words(method().getName()) + " (" + root + ")";
        }
    }

    private static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
