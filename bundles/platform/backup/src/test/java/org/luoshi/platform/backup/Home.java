package org.luoshi.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.MigrationScript;
import org.luoshi.platform.persistence.tables.SchemaPart;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase;

/** A small installation without a platform: settings, keys, an H2 file with a schema, an attachment, seals. */
public final class Home {
    private static final MigrationScript SCRIPT = new MigrationScript(
            "V1__kernel.sql",
            "create sequence note_seq start with 1 increment by 20;\n"
                    + "create table note (id bigint primary key, follows_id bigint references note (id), words text);\n"
                    + "create table attachment (id bigint generated always as identity primary key,"
                    + " module varchar(60) not null, sha256 varchar(64) not null,"
                    + " removed_at timestamp(6) with time zone);\n-- the end\n");

    private static final String CONTENT = "附件的内容";

    private final Place place;

    private Home(Path folder) {
        this.place = Place.of(folder);
    }

    /** An installation that was unpacked and never started. */
    public static Home unpacked(Path folder) throws IOException {
        Home home = new Home(folder);
        home.write("etc/profile.cfg", "functions = supervision\n");
        home.write("etc/org.luoshi.platform.persistence.cfg", "# url = …\n");
        Files.createDirectories(folder.resolve("system"));
        return home;
    }

    /** One that people have worked with. */
    public static Home used(Path folder) throws Exception {
        Home home = unpacked(folder);
        home.write("etc/profile.cfg", "functions = supervision, visitors\n");
        home.write("etc/mail.cfg", "host = mail\npassword = geheim\n");
        home.write("etc/audit/seal.pem", "public");
        home.write("etc/audit/seal.private.pem", "private");
        home.write("data/audit-seals/seals-2026-07.txt", "seal\n");
        home.write("data/modules/installed/visitors.json", "{}");
        home.write("data/migrations/kernel/" + SCRIPT.name(), SCRIPT.sql());
        home.write(attachment(), CONTENT);
        try (OwnDatabase database = home.database()) {
            database.load(target -> target.schema("kernel", List.of(SCRIPT), Home::fill));
        }
        return home;
    }

    private static void fill(EmptyTables tables) throws IOException, UnfitRows {
        String checksum = Integer.toString(SCRIPT.checksum());
        insert(tables, "schema_history", new String[] {
            "1", "1", "kernel", "SQL", SCRIPT.name(), checksum, "luoshi", "2026-07-01T08:00:00", "1", "true"
        });
        insert(tables, "note", new String[] {"1", "2", "第一条\r\n\"引号\""}, new String[] {"2", null, ""});
        insert(tables, "attachment", new String[] {"1", "supervision", sha256(), null}, new String[] {
            "2", "supervision", "0".repeat(64), "2026-07-01T08:00:00+08:00"
        });
        tables.restart("note_seq", 41);
    }

    private static void insert(EmptyTables tables, String name, String[]... rows) throws IOException, UnfitRows {
        TableShape table = tables.tables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Iterator<String[]> all = List.of(rows).iterator();
        tables.insert(
                table,
                table.columns().stream().map(ColumnShape::name).toList(),
                () -> all.hasNext() ? all.next() : null);
    }

    /** Name of the attachment's file. */
    public static String attachment() {
        return "data/attachments/supervision/" + sha256().substring(0, 2) + "/" + sha256();
    }

    private static String sha256() {
        try {
            byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Place place() {
        return place;
    }

    public Path path(String name) {
        return place.home().resolve(name);
    }

    public void write(String name, String content) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    public String read(String name) throws IOException {
        return Files.readString(path(name));
    }

    public OwnDatabase database() throws Exception {
        return OwnDatabase.file(path("data/db"), place.scripts());
    }

    /** Every row of its database. */
    public TreeMap<String, String> rows() throws Exception {
        try (OwnDatabase database = database()) {
            return rows(database);
        }
    }

    /** Every row, and where the sequences stand. */
    public static TreeMap<String, String> rows(WholeDatabase database) throws Exception {
        TreeMap<String, String> all = new TreeMap<>();
        database.read(parts -> {
            for (SchemaPart part : parts) {
                all.put(part.name(), part.content().sequences().toString());
                for (TableShape table : part.content().tables()) {
                    StringBuilder rows = new StringBuilder();
                    part.content().rows(table, cells -> rows.append(text(cells)));
                    all.put(part.name() + "." + table.name(), rows.toString());
                }
            }
        });
        return all;
    }

    private static List<String> text(String[] cells) {
        return java.util.Arrays.stream(cells).map(String::valueOf).toList();
    }
}
