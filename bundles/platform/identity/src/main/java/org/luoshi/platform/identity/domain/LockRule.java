package org.luoshi.platform.identity.domain;

import java.time.Duration;

/**
 * When an account is locked (锁定), beyond the delays that grow.
 *
 * @param failures in a row; 0 locks nobody
 * @param lasts how long
 */
public record LockRule(int failures, Duration lasts) {
    boolean reached(int counted) {
        return failures > 0 && counted >= failures;
    }
}
