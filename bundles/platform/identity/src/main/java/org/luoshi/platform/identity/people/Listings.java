package org.luoshi.platform.identity.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.privacy.PersonalIdentifiers;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.IdentityColumns;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.passwords.IdentitySettings;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.FactorStore;
import org.luoshi.platform.identity.store.FailureStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How accounts stand: what is known about them beyond the person. Within a transaction, a statement for each kind. */
@Component(service = Listings.class, configurationPid = IdentitySettings.PID)
public final class Listings {
    private final Changes changes;
    private final AccountStore accounts;
    private final FactorStore factors;
    private final FailureStore failures;
    private final PersonalIdentifiers identifiers;
    private final int staleDays;

    @Activate
    public Listings(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference FactorStore factors,
            @Reference FailureStore failures,
            @Reference PersonalIdentifiers identifiers,
            IdentitySettings settings) {
        this.changes = changes;
        this.accounts = accounts;
        this.factors = factors;
        this.failures = failures;
        this.identifiers = identifiers;
        this.staleDays = settings.stale_days();
    }

    /** An active account that was used last before this moment is stale (久未登录). */
    Instant staleBefore() {
        return staleDays <= 0 ? Instant.EPOCH : changes.now().minus(Duration.ofDays(staleDays));
    }

    /** Fields for the audit trail and for showing what somebody else changed. */
    Map<String, Object> fields(Account account) {
        Map<String, Object> fields = account.fields();
        fields.put(IdentityColumns.PHONE.column(), phone(account));
        return fields;
    }

    private String phone(Account account) {
        return identifiers.masked(IdentityColumns.PHONE, account.id(), account.phone());
    }

    Listed of(Account account) {
        return of(List.of(account)).get(0);
    }

    List<Listed> of(List<Account> listed) {
        List<Long> ids = listed.stream().map(Account::id).toList();
        Map<Long, Credential> credentials = accounts.credentials(ids);
        Set<Long> secured = factors.among(ids);
        Map<String, Instant> locks = failures.locked(
                listed.stream()
                        .map(account -> SignInFailures.ofAccount(account.username()))
                        .toList(),
                changes.now());
        return listed.stream()
                .map(account -> new Listed(
                        account,
                        phone(account),
                        credentials.get(account.id()).mustChange(),
                        secured.contains(account.id()),
                        locks.get(SignInFailures.ofAccount(account.username())),
                        stale(account, credentials.get(account.id()))))
                .toList();
    }

    /** Who never signed in is counted from the day on which the password to begin with was made. */
    private boolean stale(Account account, Credential credential) {
        Instant used = account.lastSignInAt() == null ? credential.changedAt() : account.lastSignInAt();
        return account.active() && used.isBefore(staleBefore());
    }
}
