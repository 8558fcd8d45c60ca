package org.luoshi.platform.identity;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.platform.identity.openid.OpenIdProvider;
import org.luoshi.platform.identity.openid.OpenIdSettings;
import org.luoshi.platform.identity.openid.TestSettings;
import org.luoshi.platform.identity.passwords.BreachedPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.passwords.PasswordCheck;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.AttemptStore;
import org.luoshi.platform.identity.store.FactorStore;
import org.luoshi.platform.identity.store.FailureStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.identity.store.MadeKeys;
import org.luoshi.platform.identity.store.PeopleList;
import org.luoshi.platform.identity.store.RoleStore;
import org.luoshi.platform.identity.store.SealedRows;
import org.luoshi.platform.identity.store.SessionStore;
import org.luoshi.platform.identity.store.UnitStore;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeNotifier;

/** Everything that asks the database, what knows passwords, and what a test looks at. */
abstract class Stores {
    public final Transactions transactions;
    public final InstallationStore installation;
    public final UnitStore units;
    public final AccountStore accounts;
    public final PeopleList list;
    public final RoleStore roleStore;
    public final SessionStore sessionStore;
    public final FactorStore factorStore;
    public final FailureStore failures;
    public final SealedRows sealedRows;
    public final MadeKeys madeKeys;
    public final AttemptStore attempts;
    public final Hashing hashing = new Hashing(new CheapSettings());
    public final FirstPasswords firstPasswords = new FirstPasswords(hashing);
    public final BreachedPasswords breached =
            new BreachedPasswords(Path.of("target", "none", "breached-passwords.txt"));
    /** The office's directory. */
    public final Elsewhere elsewhere = new Elsewhere();

    public final PasswordCheck check = new PasswordCheck(hashing, elsewhere);

    /** The office's provider of OpenID Connect. */
    public final OpenIdProvider provider;

    final OpenIdSettings settings;
    Set<String> refused = Set.of();
    public final FixedClock clock;
    public final FakeAudit traces;
    public final FakeNotifier notifier = new FakeNotifier();

    Stores(Transactions transactions, FixedClock clock, FakeAudit traces, OpenIdSettings settings) {
        this.transactions = transactions;
        this.clock = clock;
        this.traces = traces;
        this.settings = settings;
        provider = new OpenIdProvider(TestSettings.ETC, clock, settings);
        installation = new InstallationStore(transactions);
        units = new UnitStore(transactions);
        accounts = new AccountStore(transactions);
        list = new PeopleList(transactions);
        roleStore = new RoleStore(transactions);
        sessionStore = new SessionStore(transactions);
        factorStore = new FactorStore(transactions);
        failures = new FailureStore(transactions);
        attempts = new AttemptStore(transactions);
        sealedRows = new SealedRows(transactions);
        madeKeys = new MadeKeys(transactions);
    }

    /** From now on none of these actions can be put on record. */
    public void refuseTraces(String... actions) {
        refused = Set.of(actions);
    }

    /** What was audited last. */
    public FakeAudit.Entry lastTrace() {
        return traces.entries().get(traces.entries().size() - 1);
    }

    /** Somebody with every right of identity, who is not in the database. */
    public static SignedInPerson administrator() {
        return viewer(
                900,
                IdentityPermissions.PEOPLE_READ,
                IdentityPermissions.PEOPLE_MANAGE,
                IdentityPermissions.OFFICES_MANAGE,
                IdentityPermissions.ROLES_MANAGE,
                IdentityPermissions.KEYS_MANAGE);
    }

    public static SignedInPerson viewer(long id, String... permissions) {
        return new SignedInPerson(
                id,
                "某人",
                0,
                "",
                Set.of(),
                Set.of(),
                Set.of(permissions),
                DataScope.OWN,
                Locale.SIMPLIFIED_CHINESE,
                "10.0.0.7",
                "r-1");
    }

    public static PersonDetails details(String username, String name, Long office, String... roleKeys) {
        Set<String> keys = roleKeys.length == 0 ? Set.of(Roles.STAFF) : Set.of(roleKeys);
        return new PersonDetails(username, name, office, "", "", "", keys);
    }
}
