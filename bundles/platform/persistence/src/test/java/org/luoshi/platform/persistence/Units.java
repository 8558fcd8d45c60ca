package org.luoshi.platform.persistence;

import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.persistence.notes.Note;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.DatabaseSettings;
import org.luoshi.platform.persistence.unit.SchemaUnit;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.luoshi.platform.persistence.unit.UnitDefinition;

/** A database with two modules: notes, which has entities, and drafts, which has none. */
public final class Units implements AutoCloseable {
    /** When every note is noted, to the microsecond. */
    public static final Instant NOW = Instant.parse("2026-03-01T02:00:00.123456Z");

    private final ConnectionPool pool;
    private final TransactionStack stack = new TransactionStack();
    private final List<SchemaUnit> open = new ArrayList<>();
    private final Transactions notes;
    private final Transactions drafts;

    public Units(DatabaseSettings settings) {
        pool = ConnectionPool.open(settings);
        // A busy build machine may take longer than the pool waits to open its first database.
        await().atMost(Duration.ofMinutes(1)).until(pool::alive);
        notes = open("notes", List.of(Note.class.getName()), "/notes/V1__notes.sql");
        drafts = open("drafts", List.of(), "/drafts/V1__drafts.sql");
    }

    public Transactions open(String schema, List<String> entities, String... files) {
        return open(schema, entities, (attribute, text) -> {}, files);
    }

    /** The same with somebody who looks at every text that is written. */
    public Transactions open(String schema, List<String> entities, TextGuard guard, String... files) {
        List<URL> migrations = Stream.of(files).map(Units.class::getResource).toList();
        ClassLoader loader = Units.class.getClassLoader();
        try {
            SchemaUnit unit = SchemaUnit.open(
                    pool, stack, new UnitDefinition(schema, "test." + schema, migrations, entities, loader), guard);
            open.add(unit);
            return unit.transactions();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public Transactions notes() {
        return notes;
    }

    public Transactions drafts() {
        return drafts;
    }

    /** Stops the notes, as when their bundle stops. */
    public void closeNotes() {
        open.remove(0).close();
    }

    public CurrentTransaction current() {
        return stack;
    }

    public ConnectionPool pool() {
        return pool;
    }

    @Override
    public void close() {
        open.forEach(SchemaUnit::close);
        pool.close();
    }

    public long persist(String title) {
        Note note = new Note(title, LocalDate.of(2026, 3, 2), NOW);
        notes.entityManager().persist(note);
        return note.id();
    }

    public void rename(long id, String title) {
        notes.entityManager().find(Note.class, id).rename(title);
    }

    public List<String> titles() {
        return notes.read(() -> notes.entityManager()
                .createQuery("select n.title from Note n order by n.title", String.class)
                .getResultList());
    }

    public List<String> draftTitles() {
        return notes.read(() -> select("select title from drafts.note order by title"));
    }

    public List<String> select(String sql) {
        try (PreparedStatement statement = stack.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> titles = new ArrayList<>();
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
            return titles;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int insertDraft(String title) {
        try (PreparedStatement statement =
                stack.connection().prepareStatement("insert into drafts.note (title) values (?)")) {
            statement.setString(1, title);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next number of the one series, as the kernel gives numbers: in the transaction of the record. */
    public int nextNumber() {
        try (PreparedStatement update = stack.connection()
                .prepareStatement("update drafts.counter set last_number = last_number + 1 where name = 'letters'")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Integer.parseInt(select("select last_number from drafts.counter where name = 'letters'")
                .get(0));
    }
}
