package org.luoshi.platform.modules.health;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/** How the components of a bundle are: what they wait for, what broke; asked of the component runtime. */
final class BundleComponents {
    private final ServiceComponentRuntime runtime;

    BundleComponents(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** Names of services that a bundle's components need and do not find, or are about to offer. */
    Collection<String> of(Bundle bundle) {
        TreeSet<String> missing = new TreeSet<>();
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component)) {
                if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    names(component, configuration).forEach(missing::add);
                } else if (isAboutToOffer(component, configuration)) {
                    missing.add(simple(component.serviceInterfaces[0]));
                }
            }
        }
        return missing;
    }

    /** The runtime calls a component satisfied a moment before others see its service: its addresses come after that. */
    private static boolean isAboutToOffer(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        boolean offers = component.serviceInterfaces != null && component.serviceInterfaces.length > 0;
        return offers && configuration.state == ComponentConfigurationDTO.SATISFIED && configuration.service == null;
    }

    /** Messages of components that broke while starting. */
    List<String> failures(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(configuration -> configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(configuration -> configuration.description.name)
                .sorted()
                .toList();
    }

    private static Stream<String> names(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        return Stream.of(configuration.unsatisfiedReferences).flatMap(unsatisfied -> Stream.of(component.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map(BundleComponents::name));
    }

    private static String name(ReferenceDTO reference) {
        String simple = simple(reference.interfaceName);
        return reference.target == null || reference.target.isEmpty() ? simple : simple + reference.target;
    }

    private static String simple(String interfaceName) {
        return interfaceName.substring(interfaceName.lastIndexOf('.') + 1);
    }
}
