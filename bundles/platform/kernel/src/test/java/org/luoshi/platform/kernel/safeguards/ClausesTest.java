package org.luoshi.platform.kernel.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.kernel.safeguards.Clause.Setting;

/** What the clauses name is there, in the other parts of the house: a mapping that rots is worse than none. */
class ClausesTest {
    private static final Path HOUSE = Path.of("..", "..", "..");
    private static final Path ETC = HOUSE.resolve("karaf-assembly/src/main/resources/etc");
    private final List<Clause> clauses = LevelThree.clauses();

    @Test
    void everySettingStandsInAFileOfTheDistribution() {
        assertThat(clauses.stream()
                        .flatMap(clause -> clause.settings().stream())
                        .distinct())
                .isNotEmpty()
                .allSatisfy(
                        setting -> assertThat(keys(setting)).as(setting.file()).containsAll(setting.keys()));
    }

    /** Those that are set, and those that stand there as a remark to be taken up. */
    private static List<String> keys(Setting setting) throws IOException {
        return Files.readAllLines(ETC.resolve(setting.file())).stream()
                .filter(line -> line.matches("(# *)?[a-z][\\w.]+ *=.*"))
                .map(line -> line.replaceAll("^# *", "").replaceAll(" *=.*", ""))
                .toList();
    }

    @Test
    void everySafeguardIsToldByABundleOfThePlatform() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String bundle : List.of("backup", "identity", "kernel", "modules", "rest")) {
            Path code = HOUSE.resolve("bundles/platform/" + bundle + "/src/main/java");
            try (Stream<Path> files = Files.walk(code)) {
                for (Path file : files.filter(path -> path.toString().endsWith("Safeguards.java"))
                        .toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }

        assertThat(clauses.stream().flatMap(clause -> clause.safeguards().stream()))
                .allSatisfy(key -> assertThat(sources).contains('"' + key + '"'));
    }

    @Test
    void theEvidenceIsASectionOfTheDocumentation() throws IOException {
        List<String> headings = Files.readAllLines(HOUSE.resolve("docs/security.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.replaceFirst("^## ", "").replaceFirst(" *（.*| *\\(.*", ""))
                .toList();

        assertThat(clauses.stream().flatMap(clause -> clause.evidence().stream()))
                .isNotEmpty()
                .isSubsetOf(headings);
    }

    @Test
    void thePagesAreThoseOfTheConsole() throws IOException {
        String routes = Files.readString(HOUSE.resolve("bundles/platform/console/shell/src/routes.ts"));

        assertThat(clauses.stream().map(Clause::page).filter(page -> !page.isEmpty()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(routes).contains("path: '" + page + "'"));
    }
}
