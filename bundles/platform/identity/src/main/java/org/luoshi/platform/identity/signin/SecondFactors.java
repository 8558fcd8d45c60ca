package org.luoshi.platform.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.util.encoders.Base32;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.SecondFactor;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.FactorStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The second factor of a person (双重验证): turned on and off by that person, asked for at the door. */
@Component(service = SecondFactors.class)
public final class SecondFactors {
    private static final String RECORD = "Person";
    private static final String ISSUER = encoded("落实");

    private final Changes changes;
    private final FactorStore factors;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final OwnPassword password;
    private final FactorCodes codes;
    private final OwnCode ownCode;

    @Activate
    public SecondFactors(
            @Reference Changes changes,
            @Reference FactorStore factors,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference OwnPassword password,
            @Reference FactorCodes codes,
            @Reference OwnCode ownCode) {
        this.changes = changes;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.password = password;
        this.codes = codes;
        this.ownCode = ownCode;
    }

    /** How it stands; {@code since} is null while it is not active. */
    public record State(boolean active, Instant since, int recoveryCodesLeft) {}

    /** What an app is told: the secret in Base32, and the same in an address that a picture can carry. */
    public record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    public State state(Viewer who) {
        return changes.read(() -> factors.find(who.personId())
                .filter(SecondFactor::active)
                .map(factor -> new State(true, factor.activeSince(), factor.recoveryCodesLeft()))
                .orElse(new State(false, null, 0)));
    }

    /** Makes a secret, which does not count until {@link #confirm}. */
    public Enrolment begin(Viewer who, String entered) {
        password.require(who, "password", entered);
        byte[] secret = codes.newSecret();
        String sealed = codes.seal(secret, who.personId());
        return changes.write(() -> {
            Account account = accounts.find(who.personId()).orElseThrow();
            factors.locked(account.id())
                    .ifPresentOrElse(
                            known -> restart(known, sealed), () -> factors.add(new SecondFactor(account.id(), sealed)));
            String text = Base32.toBase32String(secret).replace("=", "");
            String uri = "otpauth://totp/" + ISSUER + ":" + encoded(account.username()) + "?secret=" + text + "&issuer="
                    + ISSUER;
            return new Enrolment(text, uri);
        });
    }

    private static void restart(SecondFactor factor, String sealed) {
        if (factor.active()) {
            throw Texts.broken("second-factor-active");
        }
        factor.restart(sealed);
    }

    /** The app works: from now on its codes are asked for. Ends the person's other sessions; gives the codes on paper. */
    public List<String> confirm(Viewer who, String token, String code) {
        Predicate<SecondFactor> begun = factor -> !factor.active();
        changes.read(() -> that(begun, factors.find(who.personId())));
        List<String> recovery = codes.onPaper();
        String digest = SessionToken.parse(token).map(SessionToken::digest).orElse("");
        return ownCode.taken(who, code, () -> that(begun, factors.locked(who.personId())), factor -> {
            factor.activate(changes.now());
            factor.replaceRecoveryCodes(recovery);
            sessions.removeOthers(who.personId(), digest);
            changes.trace(who, "second-factor-on", Trace.of(RECORD, who.personId()));
            return recovery;
        });
    }

    /**
     * Other codes on paper instead of those of before; for a code besides the password, or whoever knows the password alone
     * would get what stands in for the telephone.
     */
    public List<String> renewRecoveryCodes(Viewer who, String entered, String code) {
        requireActive(who);
        password.require(who, "password", entered);
        List<String> recovery = codes.onPaper();
        return ownCode.taken(who, code, () -> active(who), factor -> {
            factor.replaceRecoveryCodes(recovery);
            changes.trace(who, "second-factor-codes", Trace.of(RECORD, who.personId()));
            return recovery;
        });
    }

    public void turnOff(Viewer who, String entered, String code) {
        requireActive(who);
        password.require(who, "password", entered);
        ownCode.taken(who, code, () -> active(who), factor -> {
            factors.remove(who.personId());
            changes.trace(who, "second-factor-off", Trace.of(RECORD, who.personId()));
            return who;
        });
    }

    private void requireActive(Viewer who) {
        changes.read(() -> that(SecondFactor::active, factors.find(who.personId())));
    }

    private SecondFactor active(Viewer who) {
        return that(SecondFactor::active, factors.locked(who.personId()));
    }

    private static SecondFactor that(Predicate<SecondFactor> fits, Optional<SecondFactor> found) {
        return found.filter(fits).orElseThrow(() -> Texts.broken("second-factor-not-begun"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
