package org.luoshi.supervision.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.store.ItemLists;

/** The query of an address; whatever is malformed is named with its field. An empty value is an absent one. */
final class Query {
    private static final int PAGE = 20;
    private static final int LONGEST_PAGE = 200;

    private final MultivaluedMap<String, String> values;

    Query(UriInfo address) {
        this.values = address.getQueryParameters();
    }

    String text(String name) {
        String value = values.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String text(String name, int limit) {
        String value = text(name);
        new InputCheck().optional(name, value, limit).done();
        return value;
    }

    LocalDate date(String name) {
        String value = text(name);
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            new InputCheck().day(name, day).done();
            return day;
        } catch (DateTimeParseException e) {
            throw Texts.invalid(name, "date");
        }
    }

    Long number(String name) {
        String value = text(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw Texts.invalid(name, "number");
        }
    }

    Optional<Boolean> flag(String name) {
        return Optional.ofNullable(text(name)).map(value -> switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Texts.invalid(name, "flag");
        });
    }

    boolean isSet(String name) {
        return flag(name).orElse(false);
    }

    <T extends Enum<T>> T constant(String name, Class<T> type) {
        String value = text(name);
        return value == null ? null : constant(name, value, type);
    }

    <T extends Enum<T>> Set<T> constants(String name, Class<T> type) {
        Set<T> found = new LinkedHashSet<>();
        List<String> named = values.getOrDefault(name, List.of());
        named.stream().filter(value -> !value.isEmpty()).forEach(value -> found.add(constant(name, value, type)));
        return found;
    }

    /** Which page is asked for, and how long. */
    ItemLists.Place place() {
        Long size = number("size");
        new InputCheck()
                .that(size == null || size >= 1 && size <= LONGEST_PAGE, "size", "page-size", LONGEST_PAGE)
                .done();
        return new ItemLists.Place(text("cursor"), size == null ? PAGE : size.intValue());
    }

    private static <T extends Enum<T>> T constant(String name, String value, Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Texts.invalid(
                        name,
                        "constant",
                        value.length() <= 50 ? value : value.substring(0, 50) + "…",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
