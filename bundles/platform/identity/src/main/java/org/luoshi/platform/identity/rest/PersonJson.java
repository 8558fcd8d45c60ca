package org.luoshi.platform.identity.rest;

import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.people.Listed;

/**
 * A person.
 *
 * @param office null when the person belongs to none
 * @param signInBy who proves the password
 * @param phone masked; empty when there is none
 * @param lastSignInAt null when the person never signed in
 * @param lockedUntil null unless too many sign-ins failed
 * @param stale whether the account is active and has not been used for long
 */
public record PersonJson(
        long id,
        String username,
        String name,
        OfficeName office,
        String post,
        String phone,
        String email,
        List<String> roles,
        boolean active,
        SignInBy signInBy,
        boolean mustChangePassword,
        boolean secondFactor,
        Instant lastSignInAt,
        Instant lockedUntil,
        boolean stale,
        long version)
        implements Versioned {
    static PersonJson of(Listed listed, Directory directory) {
        Account account = listed.account();
        PersonDetails details = account.details();
        long officeId = details.officeId() == null ? 0 : details.officeId();
        String office = directory.office(officeId).map(Office::name).orElse("");
        return new PersonJson(
                account.id(),
                details.username(),
                details.name(),
                OfficeName.of(officeId, office),
                details.post(),
                listed.phone(),
                details.email(),
                details.roles().stream().sorted().toList(),
                account.active(),
                account.signInBy(),
                listed.mustChangePassword(),
                listed.secondFactor(),
                account.lastSignInAt(),
                listed.lockedUntil(),
                listed.stale(),
                account.version());
    }
}
