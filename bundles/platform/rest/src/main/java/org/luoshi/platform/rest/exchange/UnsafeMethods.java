package org.luoshi.platform.rest.exchange;

/** The HTTP methods that may change something. */
public final class UnsafeMethods {
    private UnsafeMethods() {}

    /** Tells whether requests with this method may change something. */
    public static boolean contain(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }
}
