package org.luoshi.platform.backup.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has run the scripts for Windows; that they start the same as those of the shell is read off both. */
class WindowsScriptsTest {
    private static final Path BIN = Path.of("..", "..", "..", "karaf-assembly", "src", "main", "resources", "bin");
    private static final Pattern JAR = Pattern.compile("[\\w.-]+-\\*\\.jar");
    private static final Pattern PROGRAM = Pattern.compile("org\\.luoshi\\.[\\w.]+\\.[A-Z]\\w+");
    private static final Pattern OPTION = Pattern.compile("-D\\S+");

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "move-database", "upgrade", "audit-verify"})
    void startTheSameProgramOnTheSameClassPath(String name) throws IOException {
        String shell = Files.readString(BIN.resolve(name));
        String windows = Files.readString(BIN.resolve(name + ".bat")).replace("\r\n", "\n");

        for (Pattern pattern : new Pattern[] {JAR, PROGRAM, OPTION}) {
            assertThat(found(pattern, windows)).isEqualTo(found(pattern, shell));
        }
        assertThat(found(PROGRAM, windows)).hasSize(1);
        assertThat(windows).endsWith("\" %*\nexit /b %ERRORLEVEL%\n");
    }

    private static Set<String> found(Pattern pattern, String script) {
        return pattern.matcher(script).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}
