package org.luoshi.supervision.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A where clause with its values; the SQL itself is made of constants of this package only. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    /** Conditions behind a join that has places for these values itself. */
    static Conditions after(Object... joined) {
        Conditions conditions = new Conditions();
        Arrays.stream(joined).map(Conditions::forJdbc).forEach(conditions.values::add);
        return conditions;
    }

    Conditions and(String condition, Object... arguments) {
        sql.append(" and ").append(condition);
        Arrays.stream(arguments).map(Conditions::forJdbc).forEach(values::add);
        return this;
    }

    /** The column is one of the values. */
    Conditions in(String column, List<?> arguments) {
        String places = arguments.stream().map(value -> "?").collect(Collectors.joining(", "));
        return and(column + " in (" + places + ")", arguments.toArray());
    }

    Conditions from(String column, LocalDate day) {
        return day == null ? this : and(column + " >= ?", day);
    }

    Conditions to(String column, LocalDate day) {
        return day == null ? this : and(column + " <= ?", day);
    }

    /** The same conditions, to be narrowed further. */
    Conditions copy() {
        Conditions copy = new Conditions();
        copy.sql.setLength(0);
        copy.sql.append(sql);
        copy.values.addAll(values);
        return copy;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    static Object forJdbc(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }
}
