package org.luoshi.platform.rest.application;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/**
 * Makes {@code @BeanParam} objects whose only constructor takes the parameters. Jersey has them injected, with all the
 * reflection that this takes, for each request anew: it was two thirds of what a list request cost.
 */
final class ConstructorParams implements ValueParamProvider {
    private final InjectionManager providers;

    ConstructorParams(InjectionManager providers) {
        this.providers = providers;
    }

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getSource() != Parameter.Source.BEAN_PARAM) {
            return null;
        }
        Constructor<?>[] constructors = parameter.getRawType().getDeclaredConstructors();
        if (constructors.length != 1 || constructors[0].getParameterCount() == 0) {
            return null;
        }
        List<Parameter> parts =
                Parameter.create(parameter.getRawType(), parameter.getRawType(), constructors[0], false);
        List<Function<ContainerRequest, ?>> values = values(parts);
        if (values.contains(null) || values.size() != constructors[0].getParameterCount()) {
            return null;
        }
        constructors[0].setAccessible(true);
        return request -> make(constructors[0], values, request);
    }

    private List<Function<ContainerRequest, ?>> values(List<Parameter> parts) {
        List<ValueParamProvider> known = new ArrayList<>(providers.getAllInstances(ValueParamProvider.class));
        known.sort(Comparator.comparingInt(
                        (ValueParamProvider provider) -> provider.getPriority().getWeight())
                .reversed());
        List<Function<ContainerRequest, ?>> values = new ArrayList<>();
        for (Parameter part : parts) {
            values.add(part.getSource() == Parameter.Source.UNKNOWN ? null : value(known, part));
        }
        return values;
    }

    private static Function<ContainerRequest, ?> value(List<ValueParamProvider> known, Parameter part) {
        for (ValueParamProvider provider : known) {
            Function<ContainerRequest, ?> value = provider.getValueProvider(part);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static Object make(
            Constructor<?> constructor, List<Function<ContainerRequest, ?>> values, ContainerRequest request) {
        Object[] arguments = new Object[values.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = values.get(i).apply(request);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
