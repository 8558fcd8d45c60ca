package org.luoshi.platform.rest.limit;

/**
 * How much is allowed.
 *
 * @param perSecond requests in a second, for long; 0 or less allows any number
 * @param burst requests at once
 */
public record Rate(int perSecond, int burst) {
    /** As many as anybody likes. */
    public static final Rate UNLIMITED = new Rate(0, 0);

    boolean limits() {
        return perSecond > 0;
    }
}
