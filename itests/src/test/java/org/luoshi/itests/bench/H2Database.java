package org.luoshi.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.luoshi.itests.Installation;

/** H2 in files; one process can open each. */
final class H2Database implements TestDatabase {
    /** As the product sets them; the statement tells what each is for. */
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    private static final Path FOLDER = Settings.FOLDER.resolve("h2");

    H2Database() throws IOException {
        Installation.deleteTree(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public String address(String name) {
        return "jdbc:h2:file:" + FOLDER.resolve(name) + OPTIONS;
    }

    /** With room for everything while a million rows come. */
    @Override
    public String addressForLoading(String name) {
        return address(name).replace("WRITE_DELAY=0", "CACHE_SIZE=2000000");
    }

    @Override
    public String user() {
        return "sa";
    }

    @Override
    public void create(String name) {
        // Opening makes it.
    }

    @Override
    public void copy(String from, String to) {
        try {
            Files.copy(file(from), file(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String forServlet(String name) {
        String copy = name + "_for_servlet";
        copy(name, copy);
        return copy;
    }

    @Override
    public String numbers(long from, long to) {
        return "system_range(" + from + ", " + to + ") as g(x)";
    }

    @Override
    public String day(String days) {
        return "dateadd(day, " + days + ", current_date)";
    }

    @Override
    public List<String> settle() {
        return List.of("analyze", "shutdown compact");
    }

    @Override
    public List<String> asked(String database, Runnable meanwhile) {
        return List.of();
    }

    @Override
    public void close() {
        try {
            Installation.deleteTree(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".mv.db");
    }
}
