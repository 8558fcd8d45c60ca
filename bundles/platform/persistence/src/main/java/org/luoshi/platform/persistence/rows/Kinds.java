package org.luoshi.platform.persistence.rows;

import java.sql.Types;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.persistence.tables.ColumnKind;

/** Which kind of value a column of either database has. */
final class Kinds {
    /** Plain character types; PostgreSQL calls its enumerations characters too. */
    private static final Set<String> CHARACTERS = Set.of(
            "text",
            "varchar",
            "bpchar",
            "char",
            "character",
            "character varying",
            "character large object",
            "clob",
            "name");

    private Kinds() {}

    /** @param type one of {@link Types}; several types of the databases bear a number that says less than their name */
    static ColumnKind of(int type, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "uuid", "bit", "varbit", "money", "timetz", "oid" -> ColumnKind.OTHER;
            case "json" -> ColumnKind.JSON;
            case "timestamptz" -> ColumnKind.MOMENT;
            default -> byNumber(type, name);
        };
    }

    private static ColumnKind byNumber(int type, String name) {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> ColumnKind.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ColumnKind.INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> ColumnKind.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> ColumnKind.REAL;
            case Types.DATE -> ColumnKind.DATE;
            case Types.TIME -> ColumnKind.TIME;
            case Types.TIMESTAMP -> ColumnKind.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnKind.MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ColumnKind.BINARY;
            default -> CHARACTERS.contains(name) ? ColumnKind.TEXT : ColumnKind.OTHER;
        };
    }

    /** Tells whether values of the type have no text form that can be read back: large objects; arrays and rows of H2. */
    static boolean unreadable(String typeName, boolean postgresql) {
        String name = typeName.toLowerCase(Locale.ROOT);
        return "oid".equals(name)
                || !postgresql && (name.contains("array") || name.startsWith("row") || name.startsWith("geometry"));
    }
}
