package org.luoshi.platform.identity.domain;

import java.time.Duration;

/**
 * How long to wait after failed sign-ins: each failure doubles it.
 *
 * @param free failures that cost nothing: people mistype
 * @param first the first wait
 * @param longest no wait is longer
 * @param forgottenAfter time without failure after which counting starts anew
 */
public record DelayRule(int free, Duration first, Duration longest, Duration forgottenAfter) {
    /** For one account: nobody is locked out for good, yet no more than some 100 guesses a day are possible. */
    public static final DelayRule ACCOUNT =
            new DelayRule(3, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24));

    /** For one address, behind which a whole building may sit. */
    public static final DelayRule ADDRESS =
            new DelayRule(20, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Wait after that many failures in a row. */
    public Duration after(int failures) {
        int doublings = failures - free - 1;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        // Beyond 20 doublings any first wait is over the longest; the shift must not overflow.
        Duration wait = first.multipliedBy(1L << Math.min(doublings, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
