package org.luoshi.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.luoshi.platform.api.Messages;
import org.luoshi.testkit.ModuleUnderTest;

/** The two message files of a module. */
final class MessageFiles {
    private static final Pattern WRITTEN_QUOTE = Pattern.compile("''|'[{}]+'");

    private final Properties chinese;
    private final Properties english;

    private MessageFiles(Properties chinese, Properties english) {
        this.chinese = chinese;
        this.english = english;
    }

    static MessageFiles of(ModuleUnderTest module) {
        return new MessageFiles(load(module, "_zh_CN.properties"), load(module, "_en.properties"));
    }

    Set<String> keys() {
        return new TreeSet<>(chinese.stringPropertyNames());
    }

    void mustHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .as("keys of messages_en.properties, compared with messages_zh_CN.properties")
                .isEqualTo(keys());
    }

    /** A single apostrophe would swallow the rest of the text, and a place that one language forgets says too little. */
    void mustBeWellFormed() {
        for (String key : keys()) {
            String zh = chinese.getProperty(key);
            String en = english.getProperty(key);
            assertThat(zh).as(key + " in Chinese").isNotBlank();
            assertThat(en).as(key + " in English").isNotBlank();
            assertThat(WRITTEN_QUOTE.matcher(en).replaceAll(""))
                    .as(key + " in English: write ' as ''")
                    .doesNotContain("'");
            assertThat(places(en))
                    .as("places for values in " + key + ": English, compared with Chinese")
                    .isEqualTo(places(zh));
        }
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties load(ModuleUnderTest module, String ending) {
        String name = Messages.BASE_NAME + ending;
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                module.file(name).orElseThrow(() -> new AssertionError("the module has no " + name)))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
