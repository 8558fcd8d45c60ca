package org.luoshi.platform.modules.health;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.SchemaUnits;
import org.luoshi.platform.persistence.UnitStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** A framework with the bundles, schemas and components that a test puts into it. */
final class FakeFramework implements SchemaUnits {
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<UnitStatus> units = new ArrayList<>();
    private final Map<String, ComponentConfigurationDTO> components = new HashMap<>();

    FakeFramework bundle(String name, int state, String... headers) {
        Dictionary<String, String> values = new Hashtable<>();
        for (int i = 0; i < headers.length; i += 2) {
            values.put(headers[i], headers[i + 1]);
        }
        bundles.add((Bundle) proxy(Bundle.class, (method, arguments) -> switch (method) {
            case "getSymbolicName", "toString" -> name;
            case "getState" -> state;
            case "getHeaders" -> values;
            case "getVersion" -> new Version(0, 1, 0);
            case "getLocation" -> location(values.get("Luoshi-Module"), name);
            case "getEntry" -> entry((String) arguments[0]);
            default -> null;
        }));
        return this;
    }

    /** Its messages are those of the bundle under test; everything has pages. */
    private static URL entry(String path) {
        String found = path.startsWith("console/") ? Messages.BASE_NAME + "_en.properties" : path;
        return FakeFramework.class.getClassLoader().getResource(found);
    }

    /** Bundles of a function come with its plugin file; a library says to whose it belongs. */
    private static String location(String module, String name) {
        String owner = name.startsWith("library.") ? name.substring("library.".length()) : module;
        return owner == null ? "mvn:" + name : "luoshi:" + owner + "/" + name + "#hash";
    }

    FakeFramework unit(String bundle, UnitStatus.State state, String reason) {
        units.add(new UnitStatus(bundle.substring(bundle.lastIndexOf('.') + 1), bundle, state, "3", reason));
        return this;
    }

    /** A component that waits for a service. */
    FakeFramework waits(String bundle, String service, String target) {
        ComponentConfigurationDTO configuration = component(bundle, ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "$000";
        reference.interfaceName = service;
        reference.target = target;
        configuration.description.references = new ReferenceDTO[] {reference};
        UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
        unsatisfied.name = "$000";
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {unsatisfied};
        return this;
    }

    /** A component that has all it needs, and whose service is not registered yet. */
    FakeFramework satisfied(String bundle, String service) {
        component(bundle, ComponentConfigurationDTO.SATISFIED).description.serviceInterfaces = new String[] {service};
        return this;
    }

    /** A component that broke while starting. */
    FakeFramework broken(String bundle) {
        component(bundle, ComponentConfigurationDTO.FAILED_ACTIVATION);
        return this;
    }

    ModuleList list() {
        BundleContext context = (BundleContext) proxy(
                BundleContext.class,
                (method, arguments) -> method.equals("getBundles") ? bundles.toArray(Bundle[]::new) : null);
        ServiceComponentRuntime runtime =
                (ServiceComponentRuntime) proxy(ServiceComponentRuntime.class, (method, arguments) -> switch (method) {
                    case "getComponentDescriptionDTOs" -> descriptions(((Bundle[]) arguments[0])[0]);
                    case "getComponentConfigurationDTOs" -> configurations((ComponentDescriptionDTO) arguments[0]);
                    default -> null;
                });
        return new ModuleList(context, runtime);
    }

    @Override
    public List<UnitStatus> units() {
        return units;
    }

    private ComponentConfigurationDTO component(String bundle, int state) {
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = state;
        configuration.description = new ComponentDescriptionDTO();
        configuration.description.name = bundle + ".Part";
        components.put(bundle, configuration);
        return configuration;
    }

    private Collection<ComponentDescriptionDTO> descriptions(Bundle bundle) {
        ComponentConfigurationDTO found = components.get(bundle.getSymbolicName());
        return found == null ? List.of() : List.of(found.description);
    }

    private Collection<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO description) {
        return components.values().stream()
                .filter(configuration -> configuration.description == description)
                .toList();
    }

    /** What a call answers. */
    interface Answer {
        Object to(String method, Object[] arguments);
    }

    static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                FakeFramework.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> answer.to(method.getName(), arguments);
                });
    }
}
