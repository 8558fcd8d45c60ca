package org.luoshi.platform.identity.roles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Role;
import org.luoshi.platform.identity.domain.RoleDetails;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles (角色): those of the product and those that an office adds, and what each of them carries. */
@Component(service = RoleBook.class)
public final class RoleBook {
    private static final String RECORD = "Role";
    private static final String ADDED = "custom-";
    private static final Pattern ADDED_KEY = Pattern.compile(ADDED + "[0-9]{1,9}");
    private static final int FIRST_ORDER = 1000;

    private final Changes changes;
    private final RoleStore roles;
    private final AccountStore accounts;
    private final PermissionCatalogue catalogue;

    @Activate
    public RoleBook(
            @Reference Changes changes,
            @Reference RoleStore roles,
            @Reference AccountStore accounts,
            @Reference PermissionCatalogue catalogue) {
        this.changes = changes;
        this.roles = roles;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    public List<Role> list() {
        catalogue.adoptPending();
        return changes.read(roles::all);
    }

    public Role add(Viewer who, RoleDetails entered) {
        who.require(IdentityPermissions.ROLES_MANAGE);
        RoleDetails details = entered.checked(false, catalogue.present());
        refuseWhatIsKeptApart(ADDED, details);
        return changes.directory(() -> {
            List<Role> all = roles.all();
            refuseSameName(all, "", details.name());
            int number = nextNumber(all);
            Role role = new Role(ADDED + number, FIRST_ORDER + number, details);
            roles.add(role);
            changes.trace(who, "role-add", Trace.of(RECORD, role.key(), Map.of(), fields(role)));
            return role;
        });
    }

    public Role change(Viewer who, String key, ExpectedVersion expected, RoleDetails entered) {
        who.require(IdentityPermissions.ROLES_MANAGE);
        Set<String> present = catalogue.present();
        return changes.directory(() -> {
            Role role = find(key);
            expected.check(role.version(), () -> fields(role));
            RoleDetails details = entered.checked(role.builtIn(), present);
            refuseWhatIsKeptApart(key, details);
            refuseSameName(roles.all(), key, details.name());
            Map<String, Object> before = fields(role);
            role.change(details, present::contains);
            roles.flush();
            changes.trace(who, "role-change", Trace.of(RECORD, key, before, fields(role)));
            return role;
        });
    }

    /** Deletes a role that an office added and nobody has any longer. */
    public void remove(Viewer who, String key) {
        who.require(IdentityPermissions.ROLES_MANAGE);
        changes.directory(() -> {
            Role role = find(key);
            role.checkRemovable(accounts.countWith(key));
            Map<String, Object> before = fields(role);
            roles.remove(role);
            changes.trace(who, "role-remove", Trace.of(RECORD, key, before, Map.of()));
            return role;
        });
    }

    private void refuseWhatIsKeptApart(String key, RoleDetails details) {
        if (!catalogue.givable(key).containsAll(details.permissions())) {
            throw new InvalidInput("permissions", Texts.text("role.kept-apart"));
        }
    }

    private static void refuseSameName(List<Role> all, String key, String name) {
        boolean taken = all.stream()
                .filter(role -> !role.key().equals(key))
                .anyMatch(role -> Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).stream()
                        .anyMatch(language -> role.name().in(language).equalsIgnoreCase(name)));
        if (taken) {
            throw new InvalidInput("name", Texts.text("role.name-taken"));
        }
    }

    private static int nextNumber(List<Role> all) {
        return 1
                + all.stream()
                        .map(Role::key)
                        .filter(ADDED_KEY.asMatchPredicate())
                        .mapToInt(key -> Integer.parseInt(key.substring(ADDED.length())))
                        .max()
                        .orElse(0);
    }

    private static Map<String, Object> fields(Role role) {
        return role.details().fields();
    }

    private Role find(String key) {
        return roles.find(key).orElseThrow(() -> new NotFound("role", key));
    }
}
