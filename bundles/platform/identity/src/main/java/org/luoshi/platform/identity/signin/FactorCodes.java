package org.luoshi.platform.identity.signin;

import java.util.List;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.IdentityColumns;
import org.luoshi.platform.identity.domain.RecoveryCodes;
import org.luoshi.platform.identity.domain.SecondFactor;
import org.luoshi.platform.identity.domain.Totp;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.sealing.Vault;
import org.luoshi.platform.identity.store.FactorStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes and takes the codes of second factors; their secrets are read here and nowhere else. */
@Component(service = FactorCodes.class)
public final class FactorCodes {
    private final Changes changes;
    private final FactorStore factors;
    private final Hashing hashing;
    private final Vault vault;

    @Activate
    public FactorCodes(
            @Reference Changes changes,
            @Reference FactorStore factors,
            @Reference Hashing hashing,
            @Reference Vault vault) {
        this.changes = changes;
        this.factors = factors;
        this.hashing = hashing;
        this.vault = vault;
    }

    byte[] newSecret() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        hashing.random().nextBytes(secret);
        return secret;
    }

    /** The secret as it is stored. */
    String seal(byte[] secret, long accountId) {
        return vault.seal(secret, place(accountId));
    }

    /** Codes for paper. */
    List<String> onPaper() {
        return RecoveryCodes.make(hashing.random());
    }

    /** Whether more than the password is asked for; within a transaction. */
    boolean protect(long accountId) {
        return factors.find(accountId).filter(SecondFactor::active).isPresent();
    }

    /** Whether somebody with the right password may come in; within a transaction that writes, for a code counts once. */
    boolean letIn(long accountId, String code) {
        return factors.locked(accountId)
                .filter(SecondFactor::active)
                .map(factor -> take(factor, accountId, code))
                .orElse(true);
    }

    boolean take(SecondFactor factor, long accountId, String code) {
        return factor.takes(code, new Totp(vault.open(factor.secret(), place(accountId))), changes.now());
    }

    private static String place(long accountId) {
        return Vault.place(IdentityColumns.SECRET, accountId);
    }
}
