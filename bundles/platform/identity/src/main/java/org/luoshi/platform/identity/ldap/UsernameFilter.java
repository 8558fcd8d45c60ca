package org.luoshi.platform.identity.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.List;

/**
 * Which entry is a person's. The operator's filter is parsed once; a username is put into its parsed values, never into
 * its text, so no username can change what the filter says.
 */
final class UsernameFilter {
    private static final String PLACE = "{username}";

    private final Filter template;

    private UsernameFilter(Filter template) {
        this.template = template;
    }

    /** @throws LdapTrouble when it is no filter, or has no place for the username */
    static UsernameFilter parse(String text) throws LdapTrouble {
        try {
            // In a filter's text a brace needs no escape, and so the place comes out of the parser as it went in.
            Filter template = Filter.create(text);
            if (places(template) == 0) {
                throw new LdapTrouble("directory.settings", "filter lacks an equality with " + PLACE + ": " + text);
            }
            return new UsernameFilter(template);
        } catch (LDAPException e) {
            throw new LdapTrouble("directory.settings", "no filter: " + text, e);
        }
    }

    Filter of(String username) {
        return put(template, username);
    }

    private static Filter put(Filter filter, String username) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> Filter.createANDFilter(put(filter.getComponents(), username));
            case Filter.FILTER_TYPE_OR -> Filter.createORFilter(put(filter.getComponents(), username));
            case Filter.FILTER_TYPE_NOT -> Filter.createNOTFilter(put(filter.getNOTComponent(), username));
            case Filter.FILTER_TYPE_EQUALITY ->
                Filter.createEqualityFilter(
                        filter.getAttributeName(), filter.getAssertionValue().replace(PLACE, username));
            default -> filter;
        };
    }

    private static List<Filter> put(Filter[] filters, String username) {
        return Arrays.stream(filters).map(part -> put(part, username)).toList();
    }

    private static int places(Filter filter) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND, Filter.FILTER_TYPE_OR ->
                Arrays.stream(filter.getComponents())
                        .mapToInt(UsernameFilter::places)
                        .sum();
            case Filter.FILTER_TYPE_EQUALITY -> filter.getAssertionValue().contains(PLACE) ? 1 : 0;
            default -> 0;
        };
    }
}
