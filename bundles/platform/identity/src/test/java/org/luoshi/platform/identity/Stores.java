package org.luoshi.platform.identity;

import java.nio.file.Path;
import org.luoshi.platform.api.data.Transactions;
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
    }

    /** What was audited last. */
    public FakeAudit.Entry lastTrace() {
        return traces.entries().get(traces.entries().size() - 1);
    }
}
