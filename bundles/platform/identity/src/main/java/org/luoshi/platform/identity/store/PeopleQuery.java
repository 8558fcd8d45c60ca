package org.luoshi.platform.identity.store;

import java.util.Collection;
import java.util.Set;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.Texts;

/**
 * Which people to list.
 *
 * @param text part of a name or username; empty for all
 * @param officesNamed offices whose names contain the text
 * @param offices offices whose people are wanted; empty for all
 * @param active null for both
 * @param stale only active people who have not signed in for long
 * @param order by what
 * @param cursor null for the first page
 */
public record PeopleQuery(
        String text,
        Collection<Long> officesNamed,
        Set<Long> offices,
        Boolean active,
        boolean stale,
        Order order,
        Cursor cursor,
        int size) {
    /** Identifier in the cursor. */
    long cursorId() {
        try {
            return Long.parseLong(cursor.key(1));
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", Texts.text("input.cursor"));
        }
    }

    /** Orders in which people can be listed; the identifier decides between equal ones. */
    public enum Order {
        NAME("a.name", false),
        NAME_DESCENDING("a.name", true),
        USERNAME("a.usernameKey", false),
        USERNAME_DESCENDING("a.usernameKey", true);

        private final String column;
        private final boolean descending;

        Order(String column, boolean descending) {
            this.column = column;
            this.descending = descending;
        }

        String orderBy() {
            String direction = descending ? " desc" : "";
            return column + direction + ", a.id" + direction;
        }

        String behind() {
            String sign = descending ? " < " : " > ";
            return "(" + column + sign + ":key or (" + column + " = :key and a.id" + sign + ":id))";
        }

        /** Cursor behind a person. */
        public String cursor(Account account) {
            String key = column.equals("a.name") ? account.name() : PersonDetails.usernameKey(account.username());
            return Cursor.encode(key, account.id());
        }
    }
}
