package org.luoshi.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is measured, and for how long; {@code -Dbench.rounds=9} and the like make a run longer.
 *
 * @param measured {@code starts}, {@code functions}, {@code H2}, {@code PostgreSQL}, {@code writes}
 * @param items how many items lie in the large table
 * @param starts how often each starts
 * @param rounds how often each list is measured with each number of connections
 * @param slice how long one measurement takes
 * @param cycles how often a function is updated
 */
record Settings(List<String> measured, int items, int starts, int rounds, Duration slice, int cycles) {
    private static final List<String> KNOWN = List.of("starts", "functions", "H2", "PostgreSQL", "writes");
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    static final int FEW_ITEMS = 10_000;
    static final List<Integer> CONNECTIONS = List.of(1, 16, 64);

    /** Connections to the database, of Luoshi as shipped and of the servlet. */
    static final int POOL = 16;

    static Settings read() {
        for (String archive : List.of("luoshi.archive", "karaf.archive")) {
            if (!Files.isRegularFile(Path.of(text(archive)))) {
                throw new Missing(text(archive) + " is not there: start the benchmark with mvn -Pbench verify.");
            }
        }
        List<String> measured = List.of(text("bench.measure").split(","));
        if (!KNOWN.containsAll(measured)) {
            throw new Missing("bench.measure names what nobody measures; known are " + KNOWN + ".");
        }
        return new Settings(
                measured,
                number("bench.items"),
                number("bench.starts"),
                number("bench.rounds"),
                Duration.ofSeconds(number("bench.seconds")),
                number("bench.cycles"));
    }

    static String text(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new Missing("The setting " + name + " is missing: start the benchmark with mvn -Pbench verify.");
        }
        return value;
    }

    private static int number(String name) {
        String value = text(name);
        if (!value.matches("[1-9]\\d{0,7}")) {
            throw new Missing("The setting " + name + " must be a positive number, but is " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
