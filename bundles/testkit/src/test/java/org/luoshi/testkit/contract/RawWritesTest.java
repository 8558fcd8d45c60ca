package org.luoshi.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.luoshi.samples.raw.store.RawStore;
import org.luoshi.testkit.ModuleUnderTest;

class RawWritesTest {
    @Test
    void findsEveryStatementThatWritesPastTheEntities() {
        Path classes = ModuleUnderTest.of(RawStore.class).root().resolve("org/luoshi/samples/raw");

        assertThat(RawWrites.in(classes))
                .hasSize(6)
                .anyMatch(statement -> statement.startsWith("insert into letter"))
                .anyMatch(statement -> statement.startsWith("UPDATE Letter l SET"))
                .anyMatch(statement -> statement.startsWith("merge into letter"))
                .anyMatch(statement -> statement.startsWith("with old as"))
                .anyMatch(statement -> statement.startsWith("WITH RECURSIVE"))
                .contains("createCriteriaUpdate in RawStore.class");
    }
}
