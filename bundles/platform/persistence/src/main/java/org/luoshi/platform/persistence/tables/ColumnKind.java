package org.luoshi.platform.persistence.tables;

/** What the values of a column are, and how each is written as text; the same on both databases. */
public enum ColumnKind {
    /** Characters, as they are. */
    TEXT,
    /** Whole numbers, decimal digits. */
    INTEGER,
    /** Exact numbers, decimal digits and a point, never an exponent. */
    DECIMAL,
    /** Floating-point numbers, as Java writes them. */
    REAL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** ISO 8601 date. */
    DATE,
    /** ISO 8601 time of day without offset. */
    TIME,
    /** ISO 8601 date and time of day without offset: the column knows none. */
    TIMESTAMP,
    /** ISO 8601 moment with the offset {@code +00:00}, to the nanosecond. */
    MOMENT,
    /** Bytes in Base64. */
    BINARY,
    /** JSON text. */
    JSON,
    /** Anything else, in the text form of the database. */
    OTHER;

    /** Tells whether the text form is quoted wherever it stands: all that may hold any character. */
    public boolean quoted() {
        return switch (this) {
            case TEXT, BINARY, JSON, OTHER -> true;
            case INTEGER, DECIMAL, REAL, BOOLEAN, DATE, TIME, TIMESTAMP, MOMENT -> false;
        };
    }
}
