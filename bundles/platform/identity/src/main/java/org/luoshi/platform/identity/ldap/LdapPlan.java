package org.luoshi.platform.identity.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javax.net.ssl.SSLContext;
import org.luoshi.platform.identity.ldap.LdapLine.Limits;
import org.luoshi.platform.identity.trust.Trust;

/** How the directory is asked, as the settings say: its servers one after the other until one answers. */
final class LdapPlan {
    /** For everything: less than people wait for each other at the door. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String PASSWORD_FILE = "identity/directory-bind.txt";

    private final LdapSettings settings;
    private final List<LdapServer> servers;
    private final SSLContext tls;
    private final UsernameFilter filter;
    private final Path passwordFile;

    /**
     * @param etc folder of settings
     * @throws LdapTrouble when they cannot be followed
     */
    LdapPlan(Path etc, LdapSettings settings) throws LdapTrouble {
        this.settings = settings;
        this.servers = LdapServer.all(settings.url());
        this.filter = UsernameFilter.parse(settings.filter());
        this.tls = tls(settings.trust().isBlank() ? null : etc.resolve(settings.trust()));
        this.passwordFile = etc.resolve(PASSWORD_FILE);
        if (!DN.isValidDN(settings.base()) || !DN.isValidDN(settings.bind_dn())) {
            throw new LdapTrouble("directory.settings", "base or bind.dn is no distinguished name");
        }
        boolean allowed = settings.starttls() || settings.unencrypted();
        Optional<LdapServer> open = servers.stream()
                .filter(server -> !server.encrypted() && !server.here() && !allowed)
                .findFirst();
        if (open.isPresent()) {
            throw new LdapTrouble("directory.unencrypted", "not encrypted: " + open.get());
        }
    }

    private static SSLContext tls(Path trusted) throws LdapTrouble {
        try {
            return Trust.context(trusted);
        } catch (IOException | GeneralSecurityException e) {
            throw new LdapTrouble("directory.trust", "no certificates in " + trusted, e);
        }
    }

    /** Tells whether the password is that of the one person of this name. */
    boolean proves(String username, String password) throws LdapTrouble {
        return ask(line -> {
            Optional<String> entry = line.find(settings.base(), filter.of(username));
            return entry.isPresent() && line.accepts(entry.get(), password);
        });
    }

    /** Asks for somebody whom nobody is called like: whether it works, not what it says. */
    void look() throws LdapTrouble {
        ask(line -> line.find(settings.base(), filter.of("-")));
    }

    private interface Question<T> {
        T put(LdapLine line) throws LDAPException;
    }

    private <T> T ask(Question<T> question) throws LdapTrouble {
        Limits limits = new Limits(
                Duration.ofSeconds(settings.connect_seconds()).toMillis(),
                Duration.ofSeconds(settings.answer_seconds()).toMillis(),
                System.nanoTime() + PATIENCE.toNanos());
        StringJoiner failures = new StringJoiner("; ");
        for (LdapServer server : servers) {
            if (limits.over()) {
                break;
            }
            try (LdapLine line = LdapLine.open(server, tls, settings.starttls(), limits)) {
                introduce(line);
                return question.put(line);
            } catch (LDAPException e) {
                failures.add(server + ": " + e.getResultCode() + ", " + e.getMessage());
            }
        }
        throw new LdapTrouble("directory.away", failures.toString());
    }

    private void introduce(LdapLine line) throws LDAPException, LdapTrouble {
        if (settings.bind_dn().isBlank()) {
            return;
        }
        try {
            line.introduce(settings.bind_dn(), password());
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                // The same at every server; another try would only bring the account nearer to being locked.
                throw new LdapTrouble("directory.account", settings.bind_dn() + " is refused", e);
            }
            throw e;
        }
    }

    /** Read each time: a new password is taken up at once. */
    private String password() throws LdapTrouble {
        try {
            String password =
                    Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
            if (!password.isEmpty()) {
                return password;
            }
        } catch (IOException e) {
            throw new LdapTrouble("directory.account", "cannot read " + passwordFile, e);
        }
        throw new LdapTrouble("directory.account", passwordFile + " is empty");
    }
}
