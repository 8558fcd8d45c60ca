package org.luoshi.platform.api;

/** The person lacks a permission (status 403). */
public final class Forbidden extends RuntimeException {
    private final String permission;

    public Forbidden(String permission) {
        super("lacks permission " + permission);
        this.permission = permission;
    }

    /** Key of the missing permission. */
    public String permission() {
        return permission;
    }
}
