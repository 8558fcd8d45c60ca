package org.luoshi.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.identity.SimpleMode;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.Version;

class ConsoleResourceTest {
    private final ConsoleResource resource = new ConsoleResource(Version.parseVersion("0.1.0.SNAPSHOT"));

    /** The installation holds sample data. */
    private record SampleFact(String name, boolean holds) implements InstallationFact {}

    @Test
    void introducesTheInstallation() {
        Map<String, Object> info = resource.info();

        assertThat(info)
                .containsEntry("simpleMode", false)
                .containsEntry("sampleData", false)
                .containsEntry("version", "0.1.0");
        LocalizedText name = (LocalizedText) info.get("productName");
        assertThat(name.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("落实");
        assertThat(name.in(Locale.ENGLISH)).isEqualTo("Luoshi");
    }

    @Test
    void showsThatSimpleModeIsOn() {
        SimpleMode mode = () -> true;
        resource.setSimpleMode(mode);
        assertThat(resource.info()).containsEntry("simpleMode", true);

        resource.unsetSimpleMode(mode);
        assertThat(resource.info()).containsEntry("simpleMode", false);
    }

    @Test
    void tellsTheFactsThatOthersKnow() {
        SampleFact fact = new SampleFact("sampleData", true);
        resource.addFact(fact);
        assertThat(resource.info()).containsEntry("sampleData", true);

        resource.removeFact(fact);
        assertThat(resource.info()).containsEntry("sampleData", false);
    }
}
