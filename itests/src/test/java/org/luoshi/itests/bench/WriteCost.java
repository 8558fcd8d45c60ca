package org.luoshi.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.luoshi.itests.Client;
import org.luoshi.itests.Installation;

/**
 * What the non-secret gate and the chain of the audit take from the throughput of a write: three copies of Luoshi register
 * items in turn, one as shipped, one whose gate lets everything pass, one whose chain nobody goes on with.
 */
record WriteCost(String product, List<Round> rounds) {
    private static final int WRITERS = 16;
    private static final double WARM_AFTER_ITEMS = 15_000;

    private static final String WHOLE = "whole";
    private static final String GATELESS = "gateless";
    private static final String CHAINLESS = "chainless";
    private static final String GATE = "OSGI-INF/org.luoshi.platform.kernel.gate.MarkGate.xml";
    private static final String TEXT = "对照年度任务清单逐项核对进展，会同有关处室研究解决办法，按时反馈办理情况。";
    /** Somebody who never gives it back is at work on the chain. */
    private static final List<String> CHAIN_HELD = List.of(
            "delete from kernel.lease where name = 'audit-sequencer'",
            "insert into kernel.lease (name, holder, until)"
                    + " values ('audit-sequencer', 'nobody', timestamp with time zone '2999-01-01 00:00:00+00')");

    /** Registrations, measured right after one another. */
    record Round(Load.Slice whole, Load.Slice gateless, Load.Slice chainless) {
        double withGate() {
            return whole.perSecond() / gateless.perSecond();
        }

        double withChain() {
            return whole.perSecond() / chainless.perSecond();
        }
    }

    static WriteCost measure(TestDatabase database, Settings settings, Progress progress) throws Exception {
        long office = prepare(database);
        database.execute(CHAINLESS, CHAIN_HELD);
        try (Installation whole = Site.installation(database, WHOLE).start();
                Installation gateless =
                        withoutGate(Site.installation(database, GATELESS)).start();
                Installation chainless = Site.installation(database, CHAINLESS).start()) {
            List<Target> targets = List.of(
                    writing(WHOLE, whole, office),
                    writing(GATELESS, gateless, office),
                    writing(CHAINLESS, chainless, office));
            for (Target target : targets) {
                double perSecond = ListTimes.warmUp(target, settings.slice(), WARM_AFTER_ITEMS);
                progress.say("%s: %s registers %.0f items/s when warm", database.product(), target.name(), perSecond);
            }
            List<Round> rounds = new ArrayList<>();
            for (int i = 1; i <= settings.rounds(); i++) {
                Round round = round(targets, settings);
                rounds.add(round);
                progress.say(
                        "%s round %d: %.0f items/s, without gate %.0f, without chain %.0f",
                        database.product(),
                        i,
                        round.whole().perSecond(),
                        round.gateless().perSecond(),
                        round.chainless().perSecond());
            }
            return new WriteCost(database.product(), rounds);
        }
    }

    private static Round round(List<Target> targets, Settings settings) throws IOException {
        Load.Slice whole = Load.run(targets.get(0), WRITERS, settings.slice());
        Load.Slice gateless = Load.run(targets.get(1), WRITERS, settings.slice());
        Load.Slice chainless = Load.run(targets.get(2), WRITERS, settings.slice());
        return new Round(whole, gateless, chainless);
    }

    /** A department in three databases; the office that leads the items. */
    private static long prepare(TestDatabase database) throws Exception {
        database.create(WHOLE);
        Department department;
        try (Installation fresh = Site.installation(database, WHOLE).start()) {
            department = Department.enter(fresh.admin());
        }
        database.copy(WHOLE, GATELESS);
        database.copy(WHOLE, CHAINLESS);
        return department.offices().get(0);
    }

    private static Installation withoutGate(Installation installation) throws IOException {
        Path system = installation.home().resolve("system/org/luoshi/org.luoshi.platform.kernel");
        try (Stream<Path> files = Files.walk(system)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (FileSystem content = FileSystems.newFileSystem(jar)) {
                if (!Files.exists(content.getPath(GATE))) {
                    throw new Missing("The gate is no component " + GATE + " any more.");
                }
                Files.writeString(content.getPath(GATE), OpenGate.COMPONENT);
                String name = OpenGate.class.getName().replace('.', '/') + ".class";
                Files.createDirectories(content.getPath(name).getParent());
                try (InputStream code = OpenGate.class.getResourceAsStream("OpenGate.class")) {
                    Files.copy(code, content.getPath(name));
                }
            }
        }
        return installation;
    }

    private static Target writing(String name, Installation installation, long office) {
        Client.Answer answer = new Client(installation.address())
                .post("/api/session", Map.of("username", "admin", "password", Installation.ADMIN_PASSWORD));
        String cookie =
                answer.raw().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        int port = Integer.parseInt(installation.address().replaceFirst(".*:", ""));
        String token = answer.body().get("csrfToken").asText();
        return Target.writing(name, port, cookie, token, "/api/supervision/items", item(office));
    }

    private static String item(long office) {
        return """
                {"title": "推进年度重点任务落实", "content": "%s", "category": "DAILY", "urgency": "ORDINARY", "standing": false,
                 "source": {"kind": "DIRECTOR_MEETING", "meeting": "厅长办公会议〔2026〕第14次", "date": "2026-07-06"},
                 "leadOfficeId": %d, "assistOfficeIds": [], "due": "2026-12-31", "feedbackCycle": "ONCE", "subTasks": []}""".formatted(TEXT.repeat(4), office);
    }

    /** Median over the rounds. */
    double median(ToDoubleFunction<Round> value) {
        return Median.of(rounds.stream().map(value::applyAsDouble).toList());
    }

    /** The lines of the page about it. */
    void figures(StringBuilder page) {
        Report.line(page, "\n## Registering items on %s", product);
        Report.line(page, "| | items/s | p50 ms | p99 ms |\n| --- | --- | --- | --- |");
        row(page, "as shipped", Round::whole);
        row(page, "without gate", Round::gateless);
        row(page, "without chain", Round::chainless);
    }

    private void row(StringBuilder page, String name, java.util.function.Function<Round, Load.Slice> which) {
        Report.line(
                page,
                "| %s | %,.0f | %.2f | %.2f |",
                name,
                median(round -> which.apply(round).perSecond()),
                median(round -> which.apply(round).p50Millis()),
                median(round -> which.apply(round).p99Millis()));
    }
}
