package org.luoshi.platform.persistence;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the platform in which office functions have rows.
 *
 * @param schema schema of the table
 * @param name its name
 * @param owner column that tells whose a row is
 * @param prefixed whether that column begins with the function's identifier and a dot, instead of being the identifier
 * @param key column that the followers refer to; null without followers
 * @param followers tables whose rows come and go with the rows of this one
 */
public record PlatformTable(
        String schema, String name, String owner, boolean prefixed, String key, List<Follower> followers) {
    /**
     * A table whose rows belong to rows of another. Where the row that they belong to was there before and after an
     * update, they stay as people have made them meanwhile.
     *
     * @param name its name, in the same schema
     * @param column column that refers to the key
     */
    public record Follower(String name, String column) {}

    public PlatformTable {
        followers = List.copyOf(followers);
    }

    /** A table with a column that is the function's identifier. */
    public static PlatformTable named(String schema, String name, String owner) {
        return new PlatformTable(schema, name, owner, false, null, List.of());
    }

    /** A table with a column like {@code supervision.reminders}. */
    public static PlatformTable prefixed(String schema, String name, String owner) {
        return new PlatformTable(schema, name, owner, true, null, List.of());
    }

    /** The same table, and one whose rows belong to its rows. */
    public PlatformTable followedBy(String referredTo, String follower, String column) {
        List<Follower> more = new ArrayList<>(followers);
        more.add(new Follower(follower, column));
        return new PlatformTable(schema, name, owner, prefixed, referredTo, more);
    }
}
