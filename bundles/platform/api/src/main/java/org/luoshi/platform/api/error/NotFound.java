package org.luoshi.platform.api.error;

/** The record does not exist, or lies outside the caller's scope: both look the same (status 404). */
public final class NotFound extends RuntimeException {
    public NotFound(String type, Object id) {
        super("no " + type + " " + id);
    }
}
