package org.luoshi.platform.modules.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class ApiRangeTest {
    @Test
    void saysRangesAsPeopleDo() {
        assertThat(words("[2,3)")).isEqualTo("2.x");
        assertThat(words("[2.0.0,3.0.0)")).isEqualTo("2.x");
        assertThat(words("[0.1,1)")).isEqualTo("0.1 to below 1");
        assertThat(words("[1.2,1.4)")).isEqualTo("1.2 to below 1.4");
        assertThat(words("[1.2,1.4.1]")).isEqualTo("1.2 to 1.4.1");
        assertThat(words("2")).isEqualTo("2.0 or later");
        assertThat(ApiRange.words("[1.4,2)").in(Locale.CHINA)).isEqualTo("1.4 以上、2 以下");
        assertThat(ApiRange.words(Version.parseVersion("1.4.0"))).isEqualTo("1.4");
    }

    private static String words(String range) {
        return ApiRange.words(range).in(Locale.ENGLISH);
    }
}
