package org.luoshi.platform.backup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.own.OwnDatabase;

class BackupWordsTest {
    @Test
    void everySentenceIsThereInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle(Messages.BASE_NAME, Locale.SIMPLIFIED_CHINESE);
        ResourceBundle english = ResourceBundle.getBundle(Messages.BASE_NAME, Locale.ENGLISH);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    /** Without OSGi all bundles lie on one class path, and the messages of this one are found for persistence, too. */
    @Test
    void theSentencesOfTheTablesAreThoseOfPersistence() throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            String name = Messages.BASE_NAME + "_" + language + ".properties";
            Properties own = new Properties();
            own.load(new StringReader(text(BackupPermissions.class, name)));
            Properties others = new Properties();
            others.load(new StringReader(text(OwnDatabase.class, name)));

            assertThat(own.stringPropertyNames()).contains("tables.load", "schema.copy");
            assertThat(own.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("tables.") || key.equals("schema.copy"))
                    .allSatisfy(key -> assertThat(own.get(key)).isEqualTo(others.get(key)));
        }
    }

    /** From where the class itself comes: a folder or a jar. */
    private static String text(Class<?> anchor, String name) throws IOException {
        String place =
                anchor.getProtectionDomain().getCodeSource().getLocation().toString();
        for (URL url : Collections.list(anchor.getClassLoader().getResources(name))) {
            if (url.toString().contains(place)) {
                try (InputStream in = url.openStream()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no " + name + " in " + place);
    }

    @Test
    void thePermissionHasATitle() {
        BackupPermissions permissions = new BackupPermissions();

        assertThat(permissions.permissions())
                .allMatch(one -> permissions.messages().has("permission." + one.key()));
        assertThat(permissions.title().in(Locale.ENGLISH)).isEqualTo("Backup");
    }
}
