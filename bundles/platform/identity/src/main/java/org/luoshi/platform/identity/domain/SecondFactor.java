package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a person has besides the password (双重验证): an app that makes codes, and codes on paper instead of it. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    @Id
    @Column(name = "account_id")
    private long accountId;

    private String secret;
    private boolean active;

    @Column(name = "last_step")
    private long lastStep;

    @Convert(converter = Lines.class)
    private List<String> recovery = List.of();

    @Column(name = "active_since")
    private Instant activeSince;

    @Version
    private long version;

    protected SecondFactor() {}

    /**
     * One that was begun and does not count yet.
     *
     * @param secret encrypted
     */
    public SecondFactor(long accountId, String secret) {
        this.accountId = accountId;
        this.secret = secret;
    }

    /** Begins anew with another secret. */
    public void restart(String another) {
        secret = another;
        lastStep = 0;
    }

    /** From now on it is asked for. */
    public void activate(Instant now) {
        active = true;
        activeSince = now;
    }

    /** Other codes on paper; those of before count no longer. */
    public void replaceRecoveryCodes(List<String> codes) {
        recovery = codes.stream()
                .map(code -> RecoveryCodes.digest(accountId, code))
                .toList();
    }

    /**
     * Takes a code, once: one of the app that was not used before, or one on paper.
     *
     * @param totp made from the secret
     */
    public boolean takes(String entered, Totp totp, Instant now) {
        String code = entered == null ? "" : entered.replaceAll("\\s", "");
        if (SIX_DIGITS.matcher(code).matches()) {
            OptionalLong step = totp.matching(code, now);
            if (step.isPresent() && step.getAsLong() > lastStep) {
                lastStep = step.getAsLong();
                return true;
            }
            return false;
        }
        return takesRecoveryCode(code);
    }

    private boolean takesRecoveryCode(String code) {
        List<String> left = new ArrayList<>(recovery);
        boolean known = left.remove(RecoveryCodes.digest(accountId, code));
        recovery = List.copyOf(left);
        return known;
    }

    public String secret() {
        return secret;
    }

    public boolean active() {
        return active;
    }

    /** Null until it is active. */
    public Instant activeSince() {
        return activeSince;
    }

    public int recoveryCodesLeft() {
        return recovery.size();
    }
}
