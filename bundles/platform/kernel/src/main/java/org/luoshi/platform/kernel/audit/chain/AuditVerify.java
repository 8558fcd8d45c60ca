package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/**
 * {@code bin/audit-verify}: checks the audit chain without the platform, on the database of an installation that is
 * stopped, on a restored copy, or on PostgreSQL at any time. Ends with 0 when all is well, 1 when something is wrong with
 * the chain, 2 when it could not be checked.
 */
public final class AuditVerify {
    private static final List<String> OPTIONS = List.of("--data", "--seals", "--key");
    private static final int H2_IN_USE = 90020;
    private static final Messages MESSAGES = Messages.of(AuditVerify.class);

    private final PrintStream out;
    private final Locale locale;

    private AuditVerify(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /** @param arguments folder of the installation, then options */
    public static void main(String[] arguments) {
        System.exit(run(System.out, Locale.getDefault(), arguments));
    }

    /**
     * @param arguments folder of the installation, then options
     * @return what the process ends with
     */
    public static int run(PrintStream out, Locale locale, String... arguments) {
        return new AuditVerify(out, locale).verify(arguments);
    }

    private int verify(String... arguments) {
        Optional<Map<String, String>> options = options(arguments);
        if (options.isEmpty()) {
            say(MESSAGES.text("verify.usage"));
            return 2;
        }
        Path home = Path.of(arguments[0]);
        Path data = Path.of(
                options.get().getOrDefault("--data", home.resolve("data").toString()));
        Path seals = Path.of(options.get()
                .getOrDefault("--seals", data.resolve("audit-seals").toString()));
        Path key = Path.of(options.get()
                .getOrDefault(
                        "--key", SealKey.publicFile(home.resolve("etc/audit")).toString()));
        try (Connection connection = connect(home, data)) {
            if (!Files.isDirectory(seals)) {
                say(MESSAGES.text("verify.no-seals", seals));
            }
            return tell(new ChainCheck(connection, new SealBook(seals), SealKey.publicKey(key)).run(records -> {}));
        } catch (SQLException e) {
            say(e.getErrorCode() == H2_IN_USE ? MESSAGES.text("verify.in-use") : failed(e));
        } catch (IOException | GeneralSecurityException e) {
            say(failed(e));
        }
        return 2;
    }

    private static LocalizedText failed(Exception e) {
        return MESSAGES.text("verify.failed", String.valueOf(e));
    }

    private int tell(ChainCheck.Result result) {
        if (result.fault().isPresent()) {
            say(MESSAGES.text("verify.broken", result.fault().get().explanation()));
            return 1;
        }
        say(MESSAGES.text("verify.well", Long.toString(result.records()), Long.toString(result.sealed())));
        return 0;
    }

    private void say(LocalizedText text) {
        out.println(text.in(locale));
    }

    private static Optional<Map<String, String>> options(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Map<String, String> options = new HashMap<>();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        rest.remove(0);
        while (rest.size() > 1 && OPTIONS.contains(rest.get(0))) {
            options.put(rest.remove(0), rest.remove(0));
        }
        return rest.isEmpty() ? Optional.of(options) : Optional.empty();
    }

    /** The database that is configured; without configuration the file in the data folder, for reading only. */
    private static Connection connect(Path home, Path data) throws SQLException, IOException {
        Properties settings = new Properties();
        Path file = home.resolve("etc/org.luoshi.platform.persistence.cfg");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
        }
        String url = settings.getProperty("url", "jdbc:h2:file:" + data.toAbsolutePath() + "/db/luoshi");
        boolean h2 = url.startsWith("jdbc:h2:");
        String complete = h2 ? url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" : url;
        Properties login = new Properties();
        login.setProperty("user", settings.getProperty("user", h2 ? "sa" : ""));
        login.setProperty("password", settings.getProperty("password", ""));
        if (login.getProperty("user").isEmpty()) {
            login.remove("user");
        }
        return DriverManager.getConnection(complete, login);
    }
}
