package org.luoshi.platform.backup.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void leavesPasswordsOutAndEverythingElseAsItIs() {
        String content = "# password = said in a remark\nurl = jdbc:postgresql://h/d?user=u&password=geheim&x=1\n"
                + "password = geheim\nsmtp.secret: geheim\nname = 落实\n";

        assertThat(Settings.withoutSecrets(content))
                .isEqualTo("# password = said in a remark\nurl = jdbc:postgresql://h/d?user=u&password=&x=1\n"
                        + "# password =\n# smtp.secret =\nname = 落实\n");
    }

    @Test
    void rulesForPasswordsAreNoSecrets() {
        String rules = "password.longest.days = 30\npassword.memory = 65536\npassword.passes = 3\n";

        assertThat(Settings.withoutSecrets(rules)).isEqualTo(rules);
    }

    @Test
    void doesNotTouchAFileWithoutSecrets() {
        assertThat(Settings.withoutSecrets("a = 1\r\nb = 2")).isEqualTo("a = 1\r\nb = 2");
    }

    @Test
    void takesOnlyNamesThatStayInsideTheInstallation() {
        assertThat(InstallationFiles.isName("etc/profile.cfg")).isTrue();
        assertThat(InstallationFiles.isName("data/attachments/a/bb/cc")).isTrue();
        assertThat(InstallationFiles.isName("etc/../bin/karaf")).isFalse();
        assertThat(InstallationFiles.isName("/etc/passwd")).isFalse();
        assertThat(InstallationFiles.isName("bin/karaf")).isFalse();
        assertThat(InstallationFiles.isName("data/db/luoshi.mv.db")).isFalse();
        assertThat(InstallationFiles.isName("etc/backup/key")).isFalse();
        assertThat(InstallationFiles.isName("etc/audit/seal.private.pem")).isFalse();
    }
}
