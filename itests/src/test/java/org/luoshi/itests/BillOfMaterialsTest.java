package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks a scanner about the distribution asks about all of it. */
class BillOfMaterialsTest {
    @Test
    void namesRuntimeFunctionsNestedJarsAndLibrariesOfThePagesButNoTools() throws Exception {
        try (Installation installation = Installation.unpackUnchanged("bill-of-materials")) {
            List<String> named = new ObjectMapper()
                            .readTree(Files.readAllBytes(installation.home().resolve("sbom.cdx.json")))
                            .findValuesAsText("purl")
                            .stream()
                            .map(purl -> purl.substring(0, purl.lastIndexOf('@')))
                            .toList();

            assertThat(named)
                    .contains(
                            "pkg:maven/org.luoshi/org.luoshi.supervision",
                            "pkg:maven/org.luoshi/org.luoshi.platform.api",
                            "pkg:maven/com.zaxxer/HikariCP",
                            "pkg:maven/org.flywaydb/flyway-core",
                            "pkg:npm/vue",
                            "pkg:npm/vue-router",
                            "pkg:npm/element-plus",
                            "pkg:npm/%40element-plus/icons-vue",
                            "pkg:npm/echarts",
                            "pkg:npm/dayjs")
                    .anyMatch(purl -> purl.endsWith("/hibernate-core"))
                    .doesNotContain("pkg:npm/vite", "pkg:npm/vitest", "pkg:npm/typescript", "pkg:npm/eslint");
        }
    }
}
