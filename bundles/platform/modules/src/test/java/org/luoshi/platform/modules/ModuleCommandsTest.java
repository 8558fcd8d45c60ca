package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.modules.health.ModuleList;
import org.luoshi.platform.modules.rest.ModuleDirectory;
import org.luoshi.platform.modules.rest.PluginDesk;
import org.luoshi.platform.modules.shell.ModuleCommands;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What the owner of the machine types, over a real framework. */
class ModuleCommandsTest {
    @TempDir
    private Path folder;

    private final FakeAudit audit = new FakeAudit();
    private final Locale before = Locale.getDefault();
    private Province province;
    private Caretaker caretaker;
    private ModuleCommands commands;

    @BeforeEach
    void openTheShell() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        province = new Province(folder);
        caretaker = new Caretaker(province.modules(), new NobodyListens());
        ChangeRecords records = new ChangeRecords(new FakeTransactions(), audit);
        ServiceComponentRuntime runtime = (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> List.of());
        ModuleList list = new ModuleList(province.context(), runtime);
        ModuleDirectory directory =
                new ModuleDirectory(list, province.modules(), caretaker, province.health(), province.facts());
        commands =
                new ModuleCommands(directory, new PluginDesk(folder.resolve("waiting"), province.modules(), records));
    }

    @AfterEach
    void closeTheShell() throws Exception {
        caretaker.end();
        province.stop();
        Locale.setDefault(before);
    }

    private static final class NobodyListens implements LiveEvents {
        @Override
        public void changed(String topic) {
            assertThat(topic).isEqualTo("modules");
        }

        @Override
        public void changed(String topic, Collection<Long> personIds) {
            throw new AssertionError("functions concern everybody");
        }
    }

    @Test
    void printsThePlanAndDoesNothingWithoutTheWord() throws Exception {
        province.ship(province.unsigned("1.0.0"));

        String said = commands.install("visitors");

        assertThat(said).contains("org.example.visitors 1.0.0", "nothing has been done");
        assertThat(province.modules().installed()).isEmpty();
        assertThat(commands.list()).contains("visitors", "AVAILABLE");
    }

    @Test
    void installsStopsStartsAndRemovesWithTheWordAndLeavesATrace() throws Exception {
        province.ship(province.unsigned("1.0.0"));

        assertThat(commands.install("visitors", "--yes")).contains("Done in");
        assertThat(commands.info("visitors")).contains("version", "1.0.0");
        commands.stop("visitors", "--yes");
        commands.start("visitors", "--yes");
        commands.remove("visitors", "--yes");

        assertThat(province.modules().installed()).isEmpty();
        assertThat(audit.entries())
                .hasSize(8)
                .allSatisfy(entry -> assertThat(entry.who().name()).startsWith("shell:"));
    }

    @Test
    void takesThePathOfAPluginFile() throws Exception {
        Path file = province.visitors("1.0.0");

        assertThat(commands.install(file.toString())).contains("nothing has been done");
        commands.install(file.toString(), "--yes");
        commands.update(province.visitors("1.1.0").toString(), "--yes");

        assertThat(province.version()).isEqualTo("1.1.0");
    }

    @Test
    void saysWhatIsWrongWithWhatWasTyped() throws IOException {
        assertThatThrownBy(() -> commands.install("--yes")).hasMessageContaining("Name one function");
        assertThatThrownBy(() -> commands.install("/nowhere/visitors.luoshi")).hasMessageContaining("cannot be read");
        Path unsigned = province.unsigned("1.0.0");
        assertThatThrownBy(() -> commands.install(unsigned.toString())).hasMessageContaining("bears no signature");
        assertThatThrownBy(() -> commands.info("nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    void theCaretakerSettlesOnceChangesCanBeRecorded() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("visitors");
        assertThat(caretaker.settled()).isFalse();

        caretaker.bindRecords(new ChangeRecords(new FakeTransactions(), audit));

        await().until(caretaker::settled);
        await().untilAsserted(() -> assertThat(caretaker.situation().drift()).isEmpty());
        assertThat(province.version()).isEqualTo("1.0.0");
    }
}
