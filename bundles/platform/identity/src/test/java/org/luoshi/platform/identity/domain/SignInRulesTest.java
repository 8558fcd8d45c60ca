package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInRulesTest {
    private static final Instant NINE = Instant.parse("2026-07-10T01:00:00Z");
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    @Test
    void delayDoublesAfterThreeFreeFailuresUpToAQuarterOfAnHour() {
        List<Long> seconds = IntStream.rangeClosed(1, 14)
                .mapToObj(DelayRule.ACCOUNT::after)
                .map(Duration::toSeconds)
                .toList();

        assertThat(seconds).containsExactly(0L, 0L, 0L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
        assertThat(DelayRule.ACCOUNT.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressMayFailOftenerThanAnAccount() {
        assertThat(DelayRule.ADDRESS.after(20)).isZero();
        assertThat(DelayRule.ADDRESS.after(21)).isPositive();
    }

    @Test
    void failuresAddUpAndAreForgottenAfterADay() {
        SignInFailures failures = new SignInFailures("account:wangwei", NINE);
        IntStream.range(0, 5).forEach(i -> failures.add(DelayRule.ACCOUNT, NINE));

        assertThat(failures.wait(NINE)).isEqualTo(Duration.ofSeconds(4));
        assertThat(failures.wait(NINE.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
        assertThat(failures.wait(NINE.plusSeconds(4))).isZero();

        failures.add(DelayRule.ACCOUNT, NINE.plus(Duration.ofHours(25)));
        assertThat(failures.failures()).isEqualTo(1);
    }

    @Test
    void aClockThatWasAheadLocksNobodyUntilThatTime() {
        Instant ahead = NINE.plus(Duration.ofDays(3));
        SignInFailures failures = new SignInFailures("account:wangwei", ahead);
        IntStream.range(0, 5).forEach(i -> failures.add(DelayRule.ACCOUNT, ahead));
        assertThat(failures.lock(new LockRule(5, Duration.ofMinutes(30)), ahead))
                .isTrue();

        assertThat(failures.locked(ahead)).isTrue();
        assertThat(failures.locked(NINE)).isFalse();
        assertThat(failures.wait(NINE)).isZero();
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfSilenceAndAfterTwelveHoursInAnyCase() {
        assertThat(LIMITS.alive(NINE, NINE, NINE.plusSeconds(1799))).isTrue();
        assertThat(LIMITS.alive(NINE, NINE, NINE.plusSeconds(1800))).isFalse();
        Instant late = NINE.plus(Duration.ofHours(12));
        assertThat(LIMITS.alive(NINE, late.minusSeconds(5), late.minusSeconds(1)))
                .isTrue();
        assertThat(LIMITS.alive(NINE, late.minusSeconds(5), late)).isFalse();
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionLimits(Duration.ofHours(13), Duration.ofHours(12)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionLimits(Duration.ZERO, Duration.ofHours(12)));
    }

    @Test
    void aTokenHas256BitsAndShowsItselfNeitherInDigestNorInCsrfToken() {
        SessionToken token = SessionToken.random(new SecureRandom());

        assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(token.digest()).matches("[0-9a-f]{64}");
        assertThat(token.csrfToken()).isNotEqualTo(token.text()).hasSize(43);
        assertThat(SessionToken.parse(token.text()).orElseThrow().digest()).isEqualTo(token.digest());
        assertThat(SessionToken.random(new SecureRandom()).text()).isNotEqualTo(token.text());
    }

    @Test
    void whatCannotBeATokenIsNone() {
        assertThat(SessionToken.parse(null)).isEmpty();
        assertThat(SessionToken.parse("")).isEmpty();
        assertThat(SessionToken.parse("x".repeat(44))).isEmpty();
        assertThat(SessionToken.parse("'".repeat(43))).isEmpty();
    }
}
