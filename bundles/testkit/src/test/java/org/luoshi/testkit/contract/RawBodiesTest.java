package org.luoshi.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.luoshi.samples.raw.rest.ScansResource;
import org.luoshi.testkit.ModuleUnderTest;

class RawBodiesTest {
    @Test
    void namesEveryAddressThatTakesWhatTheGateDoesNotSee() {
        Path classes = ModuleUnderTest.of(ScansResource.class).root().resolve("org/luoshi/samples/raw");

        assertThat(RawBodies.in(classes))
                .hasSize(3)
                .anyMatch(found -> found.contains("ScansResource.bytes("))
                .anyMatch(found -> found.contains("ScansResource.stream("))
                .anyMatch(found -> found.contains("ScansResource.anyText("));
    }
}
