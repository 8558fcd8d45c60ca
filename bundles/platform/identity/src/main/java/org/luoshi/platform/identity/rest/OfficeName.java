package org.luoshi.platform.identity.rest;

/** An office as it stands beside a person. */
public record OfficeName(long id, String name) {
    /** Null for people without office, who have the identifier 0. */
    static OfficeName of(long id, String name) {
        return id == 0 ? null : new OfficeName(id, name);
    }
}
