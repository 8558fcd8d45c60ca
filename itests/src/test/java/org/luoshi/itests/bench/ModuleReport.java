package org.luoshi.itests.bench;

import java.util.List;
import java.util.Map;

/** What {@link ModuleTimes} has to say in the report. */
record ModuleReport(ModuleTimes times) {
    private static final double SECONDS_LIMIT = 2;

    void targets(StringBuilder page) {
        target(page, "install a function, seconds, median", times.install());
        target(page, "update a function, seconds, median", times.update());
        target(page, "remove a function, seconds, median", times.remove());
    }

    private static void target(StringBuilder page, String name, List<Double> seconds) {
        double median = Median.of(seconds);
        Report.target(page, name, "< 2", median, median < SECONDS_LIMIT);
    }

    void figures(StringBuilder page) {
        Report.line(page, "\n## Functions that come and go");
        Report.line(page, "| after updates | | class loaders | classes | threads | metaspace MiB | heap MiB |");
        Report.line(page, "| --- | --- | --- | --- | --- | --- | --- |");
        rows(page, "Luoshi, sample plugin", times.luoshi());
        rows(page, "bare Karaf, empty bundle", times.karaf());
    }

    private static void rows(StringBuilder page, String name, Map<Integer, Footprint> footprints) {
        footprints.forEach((updates, held) -> Report.line(page, "| %d | %s | %s |", updates, name, held.asCells()));
    }
}
