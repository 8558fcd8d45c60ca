package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Instant NOW = Instant.parse("2026-07-10T01:00:10Z");

    private final Totp totp = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private final SecondFactor factor = new SecondFactor(7, "sealed");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfRfc6238(long seconds, String code) {
        assertThat(totp.code(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesACodeOnceAndNoneThatIsOlder() {
        String earlier = totp.code(NOW.minusSeconds(30));
        String code = totp.code(NOW);

        assertThat(factor.takes(code.substring(0, 3) + " " + code.substring(3), totp, NOW))
                .isTrue();
        assertThat(factor.takes(code, totp, NOW)).isFalse();
        assertThat(factor.takes(earlier, totp, NOW)).isFalse();
        assertThat(factor.takes(totp.code(NOW.plusSeconds(30)), totp, NOW)).isTrue();
    }

    @Test
    void takesNoCodeThatIsTooOldTooNewOrNone() {
        for (String code : List.of(totp.code(NOW.minusSeconds(61)), totp.code(NOW.plusSeconds(61)), "", "12345")) {
            assertThat(factor.takes(code, totp, NOW)).as(code).isFalse();
        }
        assertThat(factor.takes(null, totp, NOW)).isFalse();
    }

    @Test
    void takesEachCodeOnPaperOnce() {
        List<String> codes = RecoveryCodes.make(new SecureRandom());
        factor.replaceRecoveryCodes(codes);

        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}"));
        assertThat(factor.takes(codes.get(3).toLowerCase(Locale.ROOT).replace("-", " "), totp, NOW))
                .isTrue();
        assertThat(factor.takes(codes.get(3), totp, NOW)).isFalse();
        assertThat(factor.recoveryCodesLeft()).isEqualTo(9);
    }
}
