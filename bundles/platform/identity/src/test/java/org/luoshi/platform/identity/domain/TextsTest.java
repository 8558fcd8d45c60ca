package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Permission;

class TextsTest {
    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("zh_CN")).isEqualTo(keys("en")).hasSizeGreaterThan(50);
    }

    @Test
    void everyPermissionHasATitle() {
        assertThat(new IdentityPermissions().permissions())
                .extracting(Permission::key)
                .allSatisfy(key ->
                        assertThat(Texts.MESSAGES.has("permission." + key)).isTrue());
    }

    @Test
    void everyTextThatTheCodeNamesExists() throws IOException {
        Pattern text = Pattern.compile(
                "\"((?:input|directory|openid|office|person|role|password|sign-in|locale)\\.[a-z-]+)\"");
        assertThat(named(text, source())).isNotEmpty().allMatch(Texts.MESSAGES::has);
    }

    @Test
    void everyRuleAndEveryTraceHasAText() throws IOException {
        Pattern rule = Pattern.compile("broken\\(\"([a-z-]+)\"");
        Pattern trace = Pattern.compile("trace\\(\\s*[^;]*?\"([a-z-]+)\"");
        String source = source();
        assertThat(named(rule, source)).hasSize(25).allMatch(name -> Texts.MESSAGES.has("rule." + name));
        assertThat(named(trace, source)).isNotEmpty().allMatch(name -> Texts.MESSAGES.has("audit.identity." + name));
    }

    private static String source() throws IOException {
        StringBuilder source = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                source.append(Files.readString(file));
            }
        }
        return source.toString();
    }

    private static Set<String> named(Pattern pattern, String source) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/OSGI-INF/l10n/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet();
    }
}
