package org.luoshi.platform.persistence.pool;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and how to get in.
 *
 * @param url JDBC address, complete
 * @param user name to sign in with; empty when the address says it
 * @param password its password; empty when there is none
 * @param connections how many connections at most
 */
public record DatabaseSettings(String url, String user, String password, int connections) {
    /** Waiting for a row that somebody else is changing ends after this many milliseconds, on both products. */
    static final int LOCK_TIMEOUT = 10_000;

    private static final int CONNECT_TIMEOUT_SECONDS = 5;
    /** A database that has gone without a word is noticed after this long, also in the middle of a statement. */
    private static final int ANSWER_TIMEOUT_SECONDS = 30;

    private static final String H2_PREFIX = "jdbc:h2:";
    private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";

    /**
     * PostgreSQL's dialect and null order; no write delay, else a killed process loses what it acknowledged; closed by
     * the pool, not by H2's own shutdown hook, which runs while bundles still write.
     */
    private static final List<String> H2_OPTIONS = List.of(
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            "WRITE_DELAY=0",
            "LOCK_TIMEOUT=" + LOCK_TIMEOUT,
            "DB_CLOSE_ON_EXIT=FALSE");

    public DatabaseSettings {
        if (!url.startsWith(H2_PREFIX) && !url.startsWith(POSTGRESQL_PREFIX)) {
            throw new IllegalArgumentException(
                    "The database address must begin with jdbc:h2: or jdbc:postgresql:, but is " + url);
        }
        url = url.startsWith(H2_PREFIX) ? withOptions(url) : url;
        user = user.isEmpty() && url.startsWith(H2_PREFIX) ? "sa" : user;
    }

    /**
     * H2 in a folder of the platform: what runs when nothing is configured. Through {@code retry:} H2 opens its file again
     * when a thread is interrupted in the middle of a write; else one plugin that is broken off would take the database
     * away from everybody.
     */
    public static DatabaseSettings h2(Path folder, int connections) {
        String file = folder.resolve("luoshi").toAbsolutePath().toString();
        return new DatabaseSettings(H2_PREFIX + "retry:" + file, "", "", connections);
    }

    /** Name of the product. */
    public String product() {
        return isPostgresql() ? "PostgreSQL" : "H2";
    }

    /** Opens connections one by one. */
    public DataSource source() {
        return isPostgresql() ? postgresql() : h2();
    }

    private DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private DataSource postgresql() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setSocketTimeout(ANSWER_TIMEOUT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("luoshi");
        source.setOptions("-c lock_timeout=" + LOCK_TIMEOUT);
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    boolean isPostgresql() {
        return url.startsWith(POSTGRESQL_PREFIX);
    }

    /** Adds what the address does not say itself. */
    private static String withOptions(String url) {
        String said = url.toUpperCase(Locale.ROOT);
        StringBuilder complete = new StringBuilder(url);
        for (String option : H2_OPTIONS) {
            if (!said.contains(";" + option.substring(0, option.indexOf('=') + 1))) {
                complete.append(';').append(option);
            }
        }
        return complete.toString();
    }

    @Override
    public String toString() {
        return product() + " at " + url.replaceFirst("(?i)(password=)[^&;]*", "$1…");
    }
}
