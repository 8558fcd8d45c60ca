package org.luoshi.itests.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The page that tells what was measured, and how. */
record Report(
        Settings settings,
        Machine machine,
        StartTimes starts,
        ModuleTimes functions,
        List<ListTimes> lists,
        List<WriteCost> writes) {
    private static final double START_LIMIT = 2.5;
    private static final double THROUGHPUT_LIMIT = 0.6;
    private static final double GROWTH_LIMIT = 1.5;
    private static final double WRITE_LIMIT = 0.85;
    private static final long RESIDENT_LIMIT = 600;

    String text(Instant begun, Duration lasted) {
        StringBuilder page = new StringBuilder("# Performance\n\n");
        line(page, "Written by `mvn -Pbench verify`; do not edit. Numbers hold for one machine: compare the ratios.\n");
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneId.of("UTC"))
                .format(begun);
        line(page, "%s, %d min. %s.\n", time, lasted.toMinutes(), machine);
        line(page, "## Targets");
        line(page, "| target | limit | measured | |\n| --- | --- | --- | --- |");
        if (starts != null) {
            target(page, "start, times bare Karaf", "≤ 2.5", starts.ratio(), starts.ratio() <= START_LIMIT);
        }
        if (functions != null) {
            new ModuleReport(functions).targets(page);
        }
        lists.forEach(list -> targets(page, list));
        writes.forEach(write -> targets(page, write));
        if (starts != null) {
            starts(page);
        }
        if (functions != null) {
            new ModuleReport(functions).figures(page);
        }
        lists.forEach(list -> list(page, list));
        writes.forEach(write -> write.figures(page));
        method(page);
        return page.toString();
    }

    private static void targets(StringBuilder page, ListTimes list) {
        for (int connections : Settings.CONNECTIONS) {
            double share = list.median(connections, ListTimes.Round::throughput);
            String name = list.product() + ", " + connections + " connections: ";
            target(page, name + "throughput, of the servlet's", "≥ 0.60", share, share >= THROUGHPUT_LIMIT);
            double growth = list.median(connections, ListTimes.Round::growth);
            target(page, name + "p99, times that at 10,000 items", "≤ 1.5", growth, growth <= GROWTH_LIMIT);
        }
        long resident = list.residentMebibytes();
        target(page, list.product() + ": resident MiB after the load", "< 600", resident, resident < RESIDENT_LIMIT);
    }

    private static void targets(StringBuilder page, WriteCost write) {
        double gate = write.median(WriteCost.Round::withGate);
        target(page, write.product() + ", a write with the gate, of one without", "≥ 0.85", gate, gate >= WRITE_LIMIT);
        double chain = write.median(WriteCost.Round::withChain);
        target(
                page,
                write.product() + ", a write with the chain, of one without",
                "≥ 0.85",
                chain,
                chain >= WRITE_LIMIT);
    }

    static void target(StringBuilder page, String name, String limit, double measured, boolean met) {
        line(
                page,
                "| %s | %s | %s | %s |",
                name,
                limit,
                String.format(Locale.ROOT, measured < 100 ? "%.2f" : "%.0f", measured),
                met ? "met" : "**missed**");
    }

    private void starts(StringBuilder page) {
        line(page, "\n## Start");
        line(page, "| | seconds, median | each run |\n| --- | --- | --- |");
        line(
                page,
                "| bare Karaf, until its shell answers | %.1f | %s |",
                Median.of(starts.karaf()),
                all(starts.karaf()));
        line(
                page,
                "| Luoshi, until ready and somebody is signed in | %.1f | %s |",
                Median.of(starts.luoshi()),
                all(starts.luoshi()));
    }

    private void list(StringBuilder page, ListTimes list) {
        line(page, "\n## Item list on %s", list.product());
        line(page, "| connections | | requests/s | p50 ms | p99 ms |\n| --- | --- | --- | --- | --- |");
        for (int connections : Settings.CONNECTIONS) {
            String many = String.format(Locale.ROOT, "%,d items", settings.items());
            row(page, list, connections, "Luoshi, " + many, ListTimes.Round::luoshi);
            row(page, list, connections, "servlet, " + many, ListTimes.Round::servlet);
            row(page, list, connections, "Luoshi, 10,000 items", ListTimes.Round::few);
        }
        line(
                page,
                "\nLuoshi afterwards: %d MiB resident (`%s`).",
                list.residentMebibytes(),
                String.join(" ", list.javaOptions()));
        if (!list.askedByLuoshi().isEmpty()) {
            line(page, "\nStatements of one request of Luoshi:\n\n```sql\n%s\n```", lines(list.askedByLuoshi()));
            line(page, "\nand of the servlet:\n\n```sql\n%s\n```", lines(list.askedByServlet()));
        }
    }

    private static void row(
            StringBuilder page,
            ListTimes list,
            int connections,
            String name,
            java.util.function.Function<ListTimes.Round, Load.Slice> which) {
        ToDoubleFunction<ListTimes.Round> perSecond =
                round -> which.apply(round).perSecond();
        line(
                page,
                "| %d | %s | %,.0f | %.2f | %.2f |",
                connections,
                name,
                list.median(connections, perSecond),
                list.median(connections, round -> which.apply(round).p50Millis()),
                list.median(connections, round -> which.apply(round).p99Millis()));
    }

    private void method(StringBuilder page) {
        line(page, "\n## Method");
        line(
                page,
                """
                - Start: %d times in turn, each a freshly unpacked copy. Bare Karaf 4.4.10 as downloaded runs on a lent terminal until `version` is answered; Luoshi runs as `bin/karaf server` on a new H2 file until `/health/ready` is 200 and a sign-in succeeds.
                - Functions: the sample plugin (`bundles/samples/visitors`) is installed, updated and removed over REST, from the complete file to an answer at its address; each version differs in its number. After so many updates everything that nobody needs is collected twice, then `jcmd` tells what is left; bare Karaf does the same with an empty bundle in its shell (`bundle:update`, `bundle:refresh`).
                - List: `GET /api/supervision/items?office=…&open=true&sort=due&size=20` for each of 24 offices in turn, a quarter of the items open, signed in by cookie. Beside it a hand-written servlet (Jetty, HikariCP, JDBC, Jackson; in `itests`) without sign-in, in a JVM of its own with the same heap options, pool (%d), SQL and table; that its answers are the same bytes is checked before. On H2, whose file only one process can open, it has a copy of the file.
                - A list that is longer than anybody counts to (10,000 rows) is counted once a minute, by Luoshi and by the servlet.
                - Each server is asked until it gets no faster. Then %d rounds; in each, Luoshi, the servlet and Luoshi with 10,000 items follow one another for %d s at 1, 16 and 64 connections that stay open. Figures are medians over the rounds; ratios are medians of each round's ratio.
                - Write: three copies of Luoshi register the same item over REST on 16 connections in turn: as shipped, with a gate that lets everything pass, and with a chain that somebody else holds. Ratios are medians of each round's ratio.
                - The load comes from one thread of this benchmark over plain sockets. It shares the machine's cores with the servers and PostgreSQL and takes the same from both sides, so ratios lie nearer to 1 than with a second machine.
                - PostgreSQL is a real server with its default settings on the same machine.""",
                settings.starts(),
                Settings.POOL,
                settings.rounds(),
                settings.slice().toSeconds());
    }

    private static String all(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.1f", value))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<String> statements) {
        return String.join("\n", statements);
    }

    static void line(StringBuilder page, String format, Object... arguments) {
        page.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
