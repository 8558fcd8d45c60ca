package org.luoshi.platform.modules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.modules.FunctionFacts.Right;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.persistence.SchemaRecords;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class PresentFactsTest {
    @TempDir
    private Path data;

    private PresentFacts facts;

    /** Tables that have seen two migrations. */
    private static final class Letters implements SchemaRecords {
        @Override
        public List<String> applied(String schema) {
            return List.of("1", "2");
        }

        @Override
        public long bytes(String schema) {
            return 4096;
        }

        @Override
        public boolean isLocal() {
            return true;
        }
    }

    @BeforeEach
    void start() {
        BundleContext context = proxy(BundleContext.class, (self, method, arguments) -> data.toString());
        facts = new PresentFacts(
                context, module -> 3, part -> Optional.of("org.luoshi.platform." + part), new Letters());
    }

    @Test
    void asksTheEdgeTheDatabaseAndTheDisk() {
        assertThat(facts.people("visitors")).isEqualTo(3);
        assertThat(facts.addressOwner("rest")).contains("org.luoshi.platform.rest");
        assertThat(facts.migrations("visitors")).containsExactly("1", "2");
        assertThat(facts.tableBytes("visitors")).isEqualTo(4096);
        assertThat(facts.tablesAreLocal()).isTrue();
        assertThat(facts.freeBytes()).isPositive();
    }

    @Test
    void knowsWhoRegistersAPermissionAndForgetsItWhenThatGoes() {
        ServiceReference<PermissionSource> visitors = of("visitors");
        facts.addSource(visitors, new ModulesPermissions());
        facts.addSource(of(null), new ModulesPermissions());

        assertThat(facts.permissions("visitors"))
                .extracting(Right::key)
                .containsExactly(ModulesPermissions.CARRY, ModulesPermissions.MANAGE, ModulesPermissions.READ);
        assertThat(facts.permissions("visitors").get(1).title().in(Locale.CHINA))
                .contains("安装");
        assertThat(facts.permissionOwner(ModulesPermissions.READ).orElseThrow().in(Locale.CHINA))
                .isEqualTo("功能管理");
        assertThat(facts.permissionOwner("visitors.read")).isEmpty();

        facts.removeSource(visitors);

        assertThat(facts.permissions("visitors")).isEmpty();
    }

    @Test
    void servesNoPagesWithoutAConsole() {
        assertThat(facts.servesPages("visitors")).isFalse();

        facts.bindPages("visitors"::equals);

        assertThat(facts.servesPages("visitors")).isTrue();
        assertThat(facts.servesPages("supervision")).isFalse();
    }

    private static ServiceReference<PermissionSource> of(String module) {
        Dictionary<String, String> headers = new Hashtable<>();
        if (module != null) {
            headers.put("Luoshi-Module", module);
        }
        Bundle bundle = proxy(
                Bundle.class, (self, method, arguments) -> method.getName().equals("getHeaders") ? headers : "mvn:x");
        @SuppressWarnings("unchecked")
        ServiceReference<PermissionSource> reference =
                proxy(ServiceReference.class, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> bundle;
                });
        return reference;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answer) {
        return type.cast(
                Proxy.newProxyInstance(PresentFactsTest.class.getClassLoader(), new Class<?>[] {type}, answer));
    }
}
