package org.luoshi.platform.rest.exchange;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.RequestOrigin;

/**
 * The signed-in person, with the address, identifier and language of one request.
 *
 * @param declaration wording of the declaration that came with it; empty when none did
 */
public record RequestViewer(Viewer person, RequestOrigin origin, String declaration) implements Viewer {
    @Override
    public long personId() {
        return person.personId();
    }

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public long officeId() {
        return person.officeId();
    }

    @Override
    public String officeName() {
        return person.officeName();
    }

    @Override
    public Set<Long> officeIds() {
        return person.officeIds();
    }

    @Override
    public Set<String> roles() {
        return person.roles();
    }

    @Override
    public Locale locale() {
        return origin.locale();
    }

    @Override
    public DataScope scope() {
        return person.scope();
    }

    @Override
    public boolean may(String permission) {
        return person.may(permission);
    }

    @Override
    public String address() {
        return origin.address();
    }

    @Override
    public String requestId() {
        return origin.requestId();
    }
}
