package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The password of one person (口令), apart from the person: whoever edits people never holds it. */
@Entity
@Table(name = "credential")
public class Credential {
    @Id
    @Column(name = "account_id")
    private long accountId;

    private String hash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Convert(converter = Lines.class)
    private List<String> earlier = List.of();

    @Version
    private long version;

    protected Credential() {}

    /** A first password; {@code mustChange} unless the person chose it. */
    public Credential(long accountId, PasswordHash hash, boolean mustChange, Instant now) {
        this.accountId = accountId;
        this.hash = hash.text();
        this.mustChange = mustChange;
        this.changedAt = now;
    }

    /** A new password in place of the present one, which is remembered. */
    public void replace(PasswordHash next, boolean mustBeChanged, Instant now) {
        earlier = Stream.concat(Stream.of(hash), earlier.stream())
                .limit(PasswordRules.REMEMBERED - 1L)
                .toList();
        hash = next.text();
        mustChange = mustBeChanged;
        changedAt = now;
    }

    /** Has served too long. */
    public void expire() {
        mustChange = true;
    }

    /** The same password hashed at today's cost. */
    public void renew(PasswordHash same) {
        hash = same.text();
    }

    /** Tells whether it is the present password or one of the last before it. */
    public boolean remembers(String password) {
        return Stream.concat(Stream.of(hash), earlier.stream())
                .anyMatch(text -> PasswordHash.parse(text).matches(password));
    }

    public PasswordHash hash() {
        return PasswordHash.parse(hash);
    }

    public long accountId() {
        return accountId;
    }

    /** Whether the person must choose another one before anything else. */
    public boolean mustChange() {
        return mustChange;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
