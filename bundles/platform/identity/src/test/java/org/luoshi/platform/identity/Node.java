package org.luoshi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.people.Office.Kind;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.DirectoryNames;
import org.luoshi.platform.identity.directory.PeopleDirectory;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.directory.SnapshotCache;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.luoshi.platform.identity.domain.UnitDetails;
import org.luoshi.platform.identity.openid.OpenIdSettings;
import org.luoshi.platform.identity.openid.TestSettings;
import org.luoshi.platform.identity.organisation.Offices;
import org.luoshi.platform.identity.people.Appointments;
import org.luoshi.platform.identity.people.Grants;
import org.luoshi.platform.identity.people.HandOver;
import org.luoshi.platform.identity.people.Listed;
import org.luoshi.platform.identity.people.Listings;
import org.luoshi.platform.identity.people.LostAccess;
import org.luoshi.platform.identity.people.People;
import org.luoshi.platform.identity.people.Safeguards;
import org.luoshi.platform.identity.people.SignInWays;
import org.luoshi.platform.identity.roles.RoleBook;
import org.luoshi.platform.identity.signin.Delays;
import org.luoshi.platform.identity.signin.Entrance;
import org.luoshi.platform.identity.signin.FactorCodes;
import org.luoshi.platform.identity.signin.Lockouts;
import org.luoshi.platform.identity.signin.OwnAccount;
import org.luoshi.platform.identity.signin.OwnCode;
import org.luoshi.platform.identity.signin.OwnPassword;
import org.luoshi.platform.identity.signin.PasswordAge;
import org.luoshi.platform.identity.signin.SecondFactors;
import org.luoshi.platform.identity.signin.Sessions;
import org.luoshi.platform.identity.signin.SignIn;
import org.luoshi.platform.identity.signin.SignedInPlaces;
import org.luoshi.platform.identity.signin.Viewers;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;

/** All of identity, put together as Declarative Services would; several of them over one database are several nodes. */
public final class Node extends Stores {
    public static final RequestOrigin DESK = new RequestOrigin("10.0.0.7", "r-1", Locale.SIMPLIFIED_CHINESE);
    public static final String PASSWORD = "Xiaoshan-7tu";

    private final TestDatabase database;
    public final Changes changes;
    public final Sealing sealing;
    public final SnapshotCache cache;
    public final PermissionCatalogue catalogue;
    public final PeopleDirectory directory;
    public final DirectoryNames names;
    public final Offices offices;
    public final Safeguards safeguards;
    public final Listings listings;
    public final People people;
    public final LostAccess lostAccess;
    public final SignInWays ways;
    public final Grants grants;
    public final Appointments appointments;
    public final RoleBook roles;
    public final Delays delays;
    public final Viewers viewers;
    public final Lockouts lockouts;
    public final HandOver handOver;
    public final Entrance entrance;
    public final SignIn signIn;
    public final Sessions sessions;
    public final OwnAccount own;
    public final FactorCodes codes;
    public final SecondFactors factors;
    public final SignedInPlaces places;

    /** The first node over a fresh database, at nine in the morning. */
    public Node(TestDatabase database) {
        this(database, new TestSettings(""));
    }

    /** The same, with a provider of OpenID Connect. */
    public Node(TestDatabase database, OpenIdSettings settings) {
        this(
                database,
                database.open(SimpleMode.class),
                FixedClock.at("2026-07-10T09:00"),
                new FakeAudit(),
                Sealing.freshFile(),
                settings);
    }

    private Node(
            TestDatabase database,
            Transactions transactions,
            FixedClock clock,
            FakeAudit traces,
            Path keys,
            OpenIdSettings settings) {
        super(transactions, clock, traces, settings);
        this.database = database;
        changes = new Changes(transactions, installation, this::trace, clock);
        sealing = Sealing.of(keys, changes, sealedRows, madeKeys, this::trace);
        cache = new SnapshotCache(transactions, installation, units, accounts, roleStore, clock);
        catalogue = ownPermissions();
        directory = new PeopleDirectory(cache, catalogue);
        names = new DirectoryNames(cache);
        offices = new Offices(changes, units, accounts);
        safeguards = new Safeguards(accounts, roleStore, installation);
        listings = new Listings(changes, accounts, factorStore, failures, sealing.identifiers(), new CheapSettings());
        people = accountBook();
        lostAccess = lostAccess();
        ways = new SignInWays(changes, accounts, sessionStore, hashing, elsewhere, provider, listings);
        grants = new Grants(changes, accounts, sessionStore, safeguards);
        appointments = new Appointments(changes, accounts, sessionStore, installation, firstPasswords);
        roles = new RoleBook(changes, roleStore, accounts, catalogue);
        delays = new Delays(changes, failures, new CheapSettings());
        viewers = new Viewers(cache, catalogue);
        codes = new FactorCodes(changes, factorStore, hashing, sealing.vault());
        handOver = new HandOver(changes, directory, accounts, viewers);
        lockouts = new Lockouts(changes, accounts, failures, directory, notifier);
        entrance = entrance();
        signIn = new SignIn(changes, accounts, check, viewers, codes, entrance);
        sessions = new Sessions(changes, sessionStore, accounts, installation, viewers, new CheapSettings());
        own = new OwnAccount(changes, accounts, sessionStore, hashing, delays, ownPassword(), breached, codes);
        factors = secondFactors();
        places = new SignedInPlaces(changes, sessionStore, accounts);
    }

    private PermissionCatalogue ownPermissions() {
        PermissionCatalogue made = new PermissionCatalogue(changes, roleStore);
        made.appears(new IdentityPermissions(), false);
        return made;
    }

    private OwnPassword ownPassword() {
        return new OwnPassword(changes, accounts, check, delays);
    }

    private SecondFactors secondFactors() {
        OwnCode ownCode = new OwnCode(changes, accounts, codes, delays);
        return new SecondFactors(changes, factorStore, accounts, sessionStore, ownPassword(), codes, ownCode);
    }

    private People accountBook() {
        return new People(
                changes,
                accounts,
                list,
                units,
                safeguards,
                sessionStore,
                firstPasswords,
                listings,
                sealing.identifiers());
    }

    private LostAccess lostAccess() {
        return new LostAccess(
                changes, accounts, safeguards, sessionStore, factorStore, failures, firstPasswords, notifier);
    }

    private Entrance entrance() {
        PasswordAge age = new PasswordAge(changes, installation, new CheapSettings());
        return new Entrance(changes, accounts, sessionStore, hashing, delays, age, lockouts);
    }

    /** Signs in where no second factor is asked for. */
    public SignIn.SignedIn enter(String username, String password, RequestOrigin origin) {
        return signIn.signIn(new SignIn.Entered(username, password, null), origin);
    }

    /** Another node over the same database. */
    public Node another() {
        return new Node(database, transactions, clock, traces, sealing.file(), settings);
    }

    private void trace(Viewer who, AuditEvent event) {
        assertThat(database.current().active())
                .as("a change and its trace belong together")
                .isTrue();
        if (refused.contains(event.action())) {
            throw new IllegalStateException("not put on record: " + event.action());
        }
        traces.record(who, event);
    }

    public OrganisationUnit office(String name, Long parent) {
        return offices.add(administrator(), new UnitDetails(name, name, Kind.OFFICE, parent, 0, List.of(), true));
    }

    public Listed person(String username, String name, Long office, String... roleKeys) {
        return people.add(administrator(), details(username, name, office, roleKeys))
                .person();
    }

    /** From now on the installation is administered in this way. */
    public Node administered(Administration chosen) {
        changes.directory(() -> {
            installation.administer(chosen);
            return chosen;
        });
        return this;
    }

    /** A person who has chosen {@link #PASSWORD} already. */
    public Listed settled(String username, String... roleKeys) {
        Listed person = person(username, username, null, roleKeys);
        long id = person.account().id();
        changes.directory(() -> {
            accounts.credential(id).orElseThrow().replace(hashing.hash(PASSWORD), false, clock.instant());
            return id;
        });
        return people.get(id);
    }
}
