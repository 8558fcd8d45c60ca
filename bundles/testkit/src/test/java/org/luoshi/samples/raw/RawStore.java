package org.luoshi.samples.raw;

/** A store as it should not be: it writes past the entities. */
public final class RawStore {
    private static final long LARGE = 1L << 40;

    private RawStore() {}

    public static String insert() {
        return "insert into letter (title) values (?)";
    }

    public static String update(String table) {
        return "UPDATE Letter l SET l.title = :title where l.id in " + table + LARGE;
    }

    public static String merge() {
        return """
                merge into letter
                values (?)""";
    }

    public static String harmless() {
        return "select title from letter for update of it; delete from letter; update the settings";
    }
}
