package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.identity.domain.PasswordHash.Cost;

class PasswordHashTest {
    private static final Cost CHEAP = new Cost(64, 1, 1);
    private final SecureRandom random = new SecureRandom();

    @Test
    void isArgon2idWithItsCostInTheText() {
        String text = PasswordHash.of("Kaifang-2026", Cost.DEFAULT, random).text();

        assertThat(text).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Kaifang");
    }

    @Test
    void matchesWhatTheReferenceImplementationMade() {
        PasswordHash reference = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(reference.matches("password")).isTrue();
        assertThat(reference.matches("differentpassword")).isFalse();
    }

    @Test
    void survivesItsOwnText() {
        PasswordHash hash = PasswordHash.of("Kaifang-2026", CHEAP, random);

        PasswordHash read = PasswordHash.parse(hash.text());

        assertThat(read.matches("Kaifang-2026")).isTrue();
        assertThat(read.matches("kaifang-2026")).isFalse();
        assertThat(read.text()).isEqualTo(hash.text());
    }

    @Test
    void saltsEveryPasswordAnew() {
        assertThat(PasswordHash.of("Kaifang-2026", CHEAP, random).text())
                .isNotEqualTo(PasswordHash.of("Kaifang-2026", CHEAP, random).text());
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        PasswordHash hash = PasswordHash.of("Caf\u00e9-Kaifang-1", CHEAP, random);

        assertThat(hash.matches("Cafe\u0301-Kaifang-1")).isTrue();
    }

    @Test
    void tellsWhenGuessingHasBecomeCheaperThanItShouldBe() {
        PasswordHash hash = PasswordHash.of("Kaifang-2026", CHEAP, random);

        assertThat(hash.weakerThan(Cost.DEFAULT)).isTrue();
        assertThat(hash.weakerThan(CHEAP)).isFalse();
    }

    @Test
    void nobodysHashIsLikeAnyOtherButMatchesNothing() {
        PasswordHash nobodys = PasswordHash.ofNobody(CHEAP, random);

        assertThat(nobodys.matches("")).isFalse();
        assertThat(PasswordHash.parse(nobodys.text()).weakerThan(CHEAP)).isFalse();
    }

    @Test
    void refusesEveryOtherKindOfHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.parse("$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"));
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse("admin"));
    }
}
