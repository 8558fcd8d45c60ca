package org.luoshi.samples.raw.store;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;

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

    public static String withOthers() {
        return "with old as (select id from letter) update letter set title = ? where id in (select id from old)";
    }

    public static String onTheWay() {
        return "WITH RECURSIVE made(id, n) AS NOT MATERIALIZED (INSERT INTO letter (title) VALUES (?) RETURNING id, 1)"
                + " select * from made";
    }

    public static CriteriaUpdate<Object> criteria(CriteriaBuilder builder) {
        return builder.createCriteriaUpdate(Object.class);
    }

    public static String reading() {
        return "with old as (select id, 'insert' as into_what from letter) select * from old for update of letter";
    }

    public static String harmless() {
        return "select title from letter for update of it; delete from letter; update the settings";
    }
}
