package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.identity.domain.InputErrors;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.PeopleQuery;
import org.luoshi.platform.identity.store.PeopleQuery.Order;

/** Which people a caller wants to see. */
public final class PeopleFilter {
    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 60;

    /** Part of a name, a username or the name of an office. */
    @QueryParam("q")
    String text;

    @QueryParam("office")
    Long office;

    /** {@code true} or {@code false}; both when left out. */
    @QueryParam("active")
    String active;

    /** {@code true} for active people who have not signed in for long. */
    @QueryParam("stale")
    String stale;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("size")
    @DefaultValue("20")
    int size;

    @QueryParam("sort")
    @DefaultValue("name")
    String sort;

    PeopleQuery query(Directory directory) {
        InputErrors errors = new InputErrors();
        String wanted = errors.optional("q", text, LONGEST_TEXT);
        errors.check(size >= 1 && size <= MOST, "size", "input.out-of-range");
        errors.check(active == null || Set.of("", "true", "false").contains(active), "active", "input.out-of-range");
        errors.check(stale == null || Set.of("", "true", "false").contains(stale), "stale", "input.out-of-range");
        errors.refuse();
        return new PeopleQuery(
                wanted,
                wanted.isEmpty() ? Set.of() : named(directory, wanted),
                office == null ? Set.of() : Set.of(office),
                active == null || active.isEmpty() ? null : Boolean.valueOf(active),
                Boolean.parseBoolean(stale),
                order(),
                Cursor.decode(cursor, 2),
                size);
    }

    private Order order() {
        return switch (Objects.requireNonNullElse(sort, "name")) {
            case "name", "" -> Order.NAME;
            case "-name" -> Order.NAME_DESCENDING;
            case "username" -> Order.USERNAME;
            case "-username" -> Order.USERNAME_DESCENDING;
            default -> throw new InvalidInput("sort", Texts.text("input.sort", "name, -name, username, -username"));
        };
    }

    private static List<Long> named(Directory directory, String text) {
        String key = text.toLowerCase(Locale.ROOT);
        return directory.offices().stream()
                .filter(office -> (office.name() + "\n" + office.shortName())
                        .toLowerCase(Locale.ROOT)
                        .contains(key))
                .map(Office::id)
                .toList();
    }
}
