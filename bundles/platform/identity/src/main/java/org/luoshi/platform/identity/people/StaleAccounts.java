package org.luoshi.platform.identity.people;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.PeopleQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts that nobody has used for long are pointed out; whether somebody has left is for people to say. */
@Component
public final class StaleAccounts implements TodoSource {
    private static final PeopleQuery STALE =
            new PeopleQuery("", Set.of(), Set.of(), true, true, PeopleQuery.Order.NAME, null, 1);

    private final People people;

    @Activate
    public StaleAccounts(@Reference People people) {
        this.people = people;
    }

    @Override
    public String module() {
        return IdentityPermissions.MODULE;
    }

    @Override
    public List<Todo> todos(Viewer viewer, int limit) {
        long count = viewer.may(IdentityPermissions.PEOPLE_MANAGE)
                ? people.list(STALE).total()
                : 0;
        if (count == 0) {
            return List.of();
        }
        return List.of(new Todo(
                "stale-accounts",
                Texts.text("todo.stale", count),
                Texts.text("todo.stale.detail"),
                null,
                Light.AMBER,
                "/people?stale=true"));
    }
}
