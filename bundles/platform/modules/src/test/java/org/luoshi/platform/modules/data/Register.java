package org.luoshi.platform.modules.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.luoshi.platform.modules.Jars;
import org.luoshi.platform.modules.Province;
import org.luoshi.platform.modules.data.archive.ArchiveManifest;
import org.luoshi.platform.modules.data.archive.Measured;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.persistence.migration.Migrations;
import org.luoshi.platform.persistence.osgi.BundleTables;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.testkit.database.TestDatabase;
import org.osgi.framework.BundleException;

/** The register of visitors on a real database and a real framework; its tables are migrated when the test says so. */
public final class Register implements AutoCloseable {
    /** Title, note, picture: everything that CSV finds hard. */
    public static final String DIFFICULT = "'李\"四\"', '第一行" + "\r\n" + "第二行，逗号,', null";

    static final String V1 = "create table if not exists visit (id bigint generated always as identity primary key,"
            + " host_id bigint references visit (id), name varchar(200) not null, note text, photo bytea,"
            + " weight numeric(30, 10), seen_at timestamp(6) with time zone);"
            + " create sequence if not exists badge start with 100";
    static final String V2 = "alter table visit add column if not exists badge varchar(20) default 'none' not null";

    private final Path folder;
    private final ConnectionPool pool;
    private final Province province;
    private final FunctionData data;
    private final DataReturn back;

    public Register(TestDatabase database, Path folder) throws Exception {
        this.folder = folder;
        this.pool = (ConnectionPool) database.database();
        this.province = new Province(folder);
        installPlatform();
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        Functions functions = new Functions(province.context(), province.modules());
        this.data = new FunctionData(functions, new BundleTables(pool), folder.resolve("attachments"), pool, clock);
        this.back = new DataReturn(folder.resolve("modules"), province.modules(), data);
    }

    /** The bundle whose tables hold the certificates: none of a function's. */
    private void installPlatform() throws Exception {
        Path jar = Jars.bundle("org.luoshi.platform.modules", "9.0.0")
                .header("Luoshi-Schema", "modules")
                .writeTo(folder.resolve("platform.jar"));
        try (InputStream content = Files.newInputStream(jar)) {
            province.context().installBundle("platform", content);
        }
    }

    /** Installs version 1.0.0 with the first migration. */
    public void install() throws Exception {
        bring("1.0.0", "V1__visit.sql", V1);
    }

    /** Installs version 1.1.0 with both. */
    void update() throws Exception {
        bring("1.1.0", "V1__visit.sql", V1, "V2__badge.sql", V2);
    }

    private void bring(String version, String... migrations) throws Exception {
        province.modules().bring(province.migrating(version, migrations), Origin.UPLOAD, "王管理");
        List<URL> files = Collections.list(
                data.functions().bundle("visitors").orElseThrow().findEntries("db/migration", "*.sql", false));
        new Migrations(pool, "visitors", files).apply();
    }

    /** Takes the function out; its data stay. */
    public void remove() throws Exception {
        province.modules().carryOut(Action.REMOVE, "visitors", "王管理");
    }

    /** Three visits, one of them hosted by a later one, and an attachment. */
    public void fill() throws SQLException, IOException {
        execute("insert into visitors.visit (name, note, photo) values (" + DIFFICULT + ")");
        execute("insert into visitors.visit (name, note, weight, seen_at) values ('', '', 12345678901234567890.5,"
                + " timestamp with time zone '2026-02-28 08:00:00.123456+08:00')");
        execute("insert into visitors.visit (name, host_id) values ('三', 1)");
        execute("update visitors.visit set host_id = 3 where id = 1");
        attach("a visitor's pass");
    }

    public void attach(String content) throws IOException {
        String name = Measured.sha256(content);
        Path file = folder.resolve("attachments/visitors")
                .resolve(name.substring(0, 2))
                .resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Exports into a file. */
    public Path export(String name) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            data.export("visitors", "王管理", out);
        }
        return file;
    }

    /** What an export says about every entry now. */
    public List<ArchiveManifest.Entry> entries() throws IOException {
        return data.export("visitors", "王管理", new ByteArrayOutputStream()).entries();
    }

    ArchiveManifest load(Path file, boolean replace) throws IOException {
        return back.load("visitors", file, replace, new Passing(), "王管理");
    }

    public DataReturn back() {
        return back;
    }

    public FunctionData data() {
        return data;
    }

    public Province province() {
        return province;
    }

    Path folder() {
        return folder;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public List<String> select(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    @Override
    public void close() throws BundleException {
        try {
            province.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
