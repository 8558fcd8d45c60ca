package org.luoshi.itests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How fast the lists of one database product are.
 *
 * @param rounds measurements by number of connections
 * @param residentMebibytes memory of Luoshi when it was over
 * @param askedByLuoshi statements of one request; empty when the database does not say
 */
record ListTimes(
        String product,
        Map<Integer, List<Round>> rounds,
        long residentMebibytes,
        List<String> javaOptions,
        List<String> askedByLuoshi,
        List<String> askedByServlet) {
    private static final int MOST_SLICES = 40;
    private static final int ENOUGH_WITHOUT_GAIN = 3;
    private static final double GAIN = 1.05;
    /** A slow machine compiles late: so many requests the compiler has seen before anything is measured. */
    private static final double COMPILED_AFTER_REQUESTS = 100_000;

    private static final int WARM_UP_CONNECTIONS = 16;

    /** The three lists, measured right after one another. */
    record Round(Load.Slice luoshi, Load.Slice servlet, Load.Slice few) {
        double throughput() {
            return luoshi.perSecond() / servlet.perSecond();
        }

        double growth() {
            return luoshi.p99Millis() / few.p99Millis();
        }
    }

    static ListTimes measure(Site site, Settings settings, Progress progress) throws IOException {
        Map<Integer, List<Round>> rounds = new TreeMap<>();
        for (Target target : List.of(site.many(), site.few(), site.servlet())) {
            double perSecond = warmUp(target, settings.slice(), COMPILED_AFTER_REQUESTS);
            progress.say("%s: %s is warm at %.0f requests/s", site.product(), target.name(), perSecond);
        }
        for (int number = 1; number <= settings.rounds(); number++) {
            for (int connections : Settings.CONNECTIONS) {
                Round round = round(site, connections, settings.slice());
                rounds.computeIfAbsent(connections, c -> new ArrayList<>()).add(round);
                progress.say(
                        "%s round %d, %2d connections: %5.0f requests/s, the servlet %5.0f; p99 %.1f ms, with few %.1f ms",
                        site.product(),
                        number,
                        connections,
                        round.luoshi().perSecond(),
                        round.servlet().perSecond(),
                        round.luoshi().p99Millis(),
                        round.few().p99Millis());
            }
        }
        long resident = site.residentMebibytes();
        return new ListTimes(
                site.product(),
                rounds,
                resident,
                site.javaOptions(),
                site.asked(site.many()),
                site.asked(site.servlet()));
    }

    /** Asks until the server gets no faster, then it is compiled. */
    static double warmUp(Target target, Duration slice, double atLeast) throws IOException {
        double best = 0;
        double asked = 0;
        int since = 0;
        for (int slices = 0; slices < MOST_SLICES; slices++) {
            double now = Load.run(target, WARM_UP_CONNECTIONS, slice).perSecond();
            asked += now * slice.toSeconds();
            since = now > best * GAIN ? 0 : since + 1;
            best = Math.max(best, now);
            if (since >= ENOUGH_WITHOUT_GAIN && asked >= atLeast) {
                break;
            }
        }
        return best;
    }

    /** Median over the rounds. */
    double median(int connections, ToDoubleFunction<Round> value) {
        return Median.of(
                rounds.get(connections).stream().map(value::applyAsDouble).toList());
    }

    private static Round round(Site site, int connections, Duration slice) throws IOException {
        Load.Slice luoshi = Load.run(site.many(), connections, slice);
        Load.Slice servlet = Load.run(site.servlet(), connections, slice);
        Load.Slice few = Load.run(site.few(), connections, slice);
        return new Round(luoshi, servlet, few);
    }
}
