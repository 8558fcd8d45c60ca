package org.luoshi.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.itests.Client;
import org.luoshi.itests.Installation;

/** Luoshi with many items, Luoshi with few, and the hand-written servlet over the many, all on one database product. */
final class Site implements AutoCloseable {
    private static final String MANY = "many";
    private static final String FEW = "few";

    private final List<Runnable> closing = new ArrayList<>();
    private final TestDatabase database;
    private Department department;
    private Installation platform;
    private Target many;
    private Target few;
    private Target servlet;

    private Site(TestDatabase database) {
        this.database = database;
    }

    static Site open(TestDatabase database, Settings settings, Progress progress) throws Exception {
        Site site = new Site(database);
        try {
            site.prepare(settings, progress);
            site.start(progress);
            return site;
        } catch (Exception | Error e) {
            site.close();
            throw e;
        }
    }

    String product() {
        return database.product();
    }

    Target many() {
        return many;
    }

    Target few() {
        return few;
    }

    Target servlet() {
        return servlet;
    }

    /** What one request asks the database, for each of the two; empty when the database does not say. */
    List<String> asked(Target target) {
        return database.asked(MANY, () -> target.answer(target.requests().get(0)));
    }

    long residentMebibytes() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(platform.processId())).start();
        try (var output = ps.inputReader()) {
            return Long.parseLong(output.readLine().strip()) / 1024;
        }
    }

    /** The heap and collector that the platform runs with. */
    List<String> javaOptions() {
        return ProcessHandle.of(platform.processId())
                .flatMap(process -> process.info().arguments())
                .map(arguments -> List.of(arguments).stream()
                        .filter(argument -> argument.matches("-Xm[nsx].*|-Xss.*|-XX:(\\+Use.*GC|MetaspaceSize.*)"))
                        .toList())
                .filter(options -> options.stream().anyMatch(option -> option.startsWith("-Xmx")))
                .orElseThrow(() -> new Missing("The platform runs without -Xmx: its shipped options do not work."));
    }

    private void prepare(Settings settings, Progress progress) throws Exception {
        progress.say("%s: a fresh Luoshi makes its tables, its department is entered", product());
        database.create(MANY);
        try (Installation fresh = installation(MANY).start()) {
            department = Department.enter(fresh.admin());
        }
        database.copy(MANY, FEW);
        progress.say("%s: %,d items are loaded, %,d beside", product(), settings.items(), Settings.FEW_ITEMS);
        ItemData.load(database, MANY, settings.items(), department);
        ItemData.load(database, FEW, Settings.FEW_ITEMS, department);
    }

    private void start(Progress progress) throws Exception {
        String forServlet = database.forServlet(MANY);
        platform = installation(MANY);
        closing.add(platform::close);
        platform.start();
        many = luoshi("Luoshi", platform);
        Installation small = installation(FEW);
        closing.add(small::close);
        few = luoshi("Luoshi, few items", small.start());
        Rival rival = Rival.start(database, forServlet, javaOptions(), Calendar.of(platform.admin()));
        closing.add(rival::close);
        servlet = Target.of("servlet", rival.port(), "", paths());
        many.mustAnswerAs(servlet);
        progress.say(
                "%s: Luoshi and the servlet answer %d requests with the same bytes",
                product(), many.requests().size());
    }

    private Target luoshi(String name, Installation installation) {
        Map<String, String> who = Map.of("username", "admin", "password", Installation.ADMIN_PASSWORD);
        Client.Answer answer = new Client(installation.address()).post("/api/session", who);
        String cookie =
                answer.raw().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        int port = Integer.parseInt(installation.address().replaceFirst(".*:", ""));
        return Target.of(name, port, cookie, paths());
    }

    /** The list that is measured: an office's open items, what is due first comes first. */
    private List<String> paths() {
        return department.offices().stream()
                .map(office -> "/api/supervision/items?office=" + office + "&open=true&sort=due&size=20")
                .toList();
    }

    /** A fresh copy of the distribution on this database. */
    private Installation installation(String name) throws Exception {
        Installation installation = Installation.unpack("bench-" + product() + "-" + name);
        Files.writeString(
                installation.home().resolve("etc/org.luoshi.platform.persistence.cfg"),
                "url = " + database.address(name) + "\n" + (product().equals("H2") ? "" : "user = " + database.user())
                        + "\n");
        return installation;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
