package org.luoshi.platform.modules.rest;

import java.time.Instant;
import org.luoshi.platform.modules.data.destruction.Destruction;

/**
 * A wish to destroy what a function keeps, which waits for a second person.
 *
 * @param reason why
 * @param askedBy name of who asked
 * @param askedAt when
 * @param until when it is void
 * @param own whether the caller asked, who then cannot confirm it
 */
public record DestructionJson(String reason, String askedBy, Instant askedAt, Instant until, boolean own) {
    static DestructionJson of(Destruction wish, Instant until, long caller) {
        return new DestructionJson(wish.reason(), wish.askedName(), wish.askedAt(), until, wish.askedBy() == caller);
    }
}
