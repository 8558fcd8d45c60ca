package org.luoshi.platform.identity.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.bouncycastle.util.encoders.Base32;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.privacy.SealedColumnSource;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.IdentityColumns;
import org.luoshi.platform.identity.domain.Totp;
import org.luoshi.platform.identity.sealing.SealingKeys.Key;
import org.luoshi.platform.identity.signin.SignIn.Entered;
import org.luoshi.platform.identity.store.SealedRows.Row;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SealingKeysTest {
    private static final Viewer OPERATOR = Node.administrator();
    private static final SealedColumn LETTERS =
            new SealedColumn("identity", "Letter", "letter", "id_number", "code", IdentifierKind.IDENTITY_NUMBER);
    private static final String NUMBER = "430102199003071234";

    @OnEveryDatabase
    void aNewKeySealsEverythingAnewAndTheOldOneGoesOnceNothingNeedsIt(TestDatabase database) {
        Node node = new Node(database);
        Viewer person = Node.viewer(node.settled("wangwei").account().id());
        Totp app =
                new Totp(Base32.decode(node.factors.begin(person, Node.PASSWORD).secret()));
        node.factors.confirm(person, "", app.code(node.clock.instant()));
        letters(node, 3);
        String old = node.sealing.vault().newest();

        assertThat(node.sealing.keys().list(OPERATOR)).containsExactly(new Key(old, true, true, 4));
        assertBroken("key-newest", () -> node.sealing.keys().drop(OPERATOR, old));
        List<Key> keys = node.sealing.keys().renew(OPERATOR);
        String newest = node.sealing.vault().newest();

        assertThat(keys).containsExactly(new Key(old, false, true, 0), new Key(newest, true, true, 4));
        node.clock.advance(Duration.ofHours(1));
        assertThat(node.sealing.keys().drop(OPERATOR, old)).containsExactly(new Key(newest, true, true, 4));
        assertThat(open(node, 1)).isEqualTo(NUMBER);
        node.clock.advance(Duration.ofMinutes(2));
        assertThat(node.signIn.signIn(new Entered("wangwei", Node.PASSWORD, app.code(node.clock.instant())), Node.DESK))
                .isNotNull();
        assertThat(node.traces.actions())
                .containsSubsequence(
                        "identity.key-add-begin",
                        "identity.key-add",
                        "identity.key-apply",
                        "identity.key-drop-begin",
                        "identity.key-drop");
    }

    @OnEveryDatabase
    void aReplacedKeyStaysForTheHourInWhichChangesOfBeforeMayStillEnd(TestDatabase database) {
        Node node = new Node(database);
        String old = node.sealing.vault().newest();
        letters(node, 1);
        node.sealing.keys().renew(OPERATOR);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> node.sealing.keys().drop(OPERATOR, old))
                .satisfies(e -> assertThat(e.code()).isEqualTo("identity.key-fresh"))
                .satisfies(e -> assertThat(e.explanation().in(Locale.ENGLISH)).contains("2026-07-10 10:00"));
        node.clock.advance(Duration.ofMinutes(59));
        assertBroken("key-fresh", () -> node.another().sealing.keys().drop(OPERATOR, old));
        String second = node.sealing.vault().newest();
        node.sealing.keys().renew(OPERATOR);
        node.clock.advance(Duration.ofMinutes(1));

        assertThat(node.sealing.keys().drop(OPERATOR, old)).hasSize(2);
        assertBroken("key-fresh", () -> node.sealing.keys().drop(OPERATOR, second));
    }

    @OnEveryDatabase
    void whatAKilledProcessLeftOverIsTakenUpByTheNextStart(TestDatabase database) {
        Node node = new Node(database);
        letters(node, 1203);
        String old = node.sealing.vault().newest();
        String newest = node.sealing.vault().freshName();
        node.sealing.vault().add(newest);
        node.changes.write(() -> {
            for (Row row : node.sealing.rows().notBeginning(LETTERS, newest, null, 600)) {
                String place = Vault.place(LETTERS, row.id());
                byte[] plain = node.sealing.vault().open(row.value(), place);
                node.sealing.rows().replace(LETTERS, row, node.sealing.vault().seal(plain, place));
            }
            return node;
        });
        assertThat(node.sealing.keys().list(OPERATOR))
                .containsExactly(new Key(old, false, true, 603), new Key(newest, true, true, 600));
        assertBroken("key-in-use", () -> node.sealing.keys().drop(OPERATOR, old));

        Node started = node.another();

        assertThat(started.sealing.keys().list(OPERATOR))
                .as("the function that named the column is away")
                .containsExactly(new Key(old, false, true, 0), new Key(newest, true, true, 1203));
        assertThat(open(started, 1202)).isEqualTo(NUMBER);
        assertThat(started.sealing.columns().sweep()).isZero();
    }

    @OnEveryDatabase
    void aMissingKeyIsNamedAndCostsItsValuesOnly(TestDatabase database) throws IOException {
        Node node = new Node(database);
        letters(node, 2);
        String lost = node.sealing.vault().newest();
        String line = Files.readString(node.sealing.file());
        Files.delete(node.sealing.file());

        Node started = node.another();

        SealedColumns columns = started.sealing.columns();
        assertThat(columns.warning().orElseThrow().in(Locale.SIMPLIFIED_CHINESE))
                .contains(lost, "2 项", "secrets.key");
        assertThat(columns.warning().orElseThrow().in(Locale.ENGLISH)).contains(lost);
        assertThat(started.sealing.keys().list(OPERATOR)).endsWith(new Key(lost, false, false, 2));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> started.sealing.keys().drop(OPERATOR, lost));
        assertThat(started.sealing.identifiers().masked(LETTERS, "c1", value(started, 1)))
                .isEqualTo(IdentifierKind.HIDDEN);
        assertThat(started.sealing.identifiers().entered(LETTERS, "c1", value(started, 1), IdentifierKind.HIDDEN))
                .isEqualTo(value(started, 1));

        Files.writeString(started.sealing.file(), line + Files.readString(started.sealing.file()));

        assertThat(columns.sweep()).isEqualTo(2);
        assertThat(columns.warning()).isEmpty();
        assertThat(open(started, 1)).isEqualTo(NUMBER);
    }

    @OnEveryDatabase
    void frozenRowsAreTakenAlongAndANarrowColumnWaitsForItsMigration(TestDatabase database) {
        Node node = new Node(database);
        letters(node, 1);
        String old = node.sealing.vault().newest();
        node.changes.write(() -> {
            sql(node, "create table frozen_letter (code varchar(10) primary key, id_number varchar(200) not null)");
            sql(node, "insert into frozen_letter select * from letter");
            sql(node, "delete from letter");
            sql(node, "create table note (code varchar(10) primary key, phone varchar(50) not null)");
            sql(node, "insert into note values ('n0', '13812341234')");
            return node;
        });
        SealedColumn notes = new SealedColumn("identity", "Note", "note", "phone", "code", IdentifierKind.PHONE);
        node.sealing.columns().addSource(() -> List.of(notes));

        node.sealing.keys().renew(OPERATOR);
        node.clock.advance(Duration.ofHours(1));
        node.sealing.keys().drop(OPERATOR, old);
        node.changes.write(() -> {
            sql(node, "insert into letter select * from frozen_letter");
            sql(node, "alter table note alter column phone set data type varchar(200)");
            return node;
        });

        assertThat(open(node, 0)).isEqualTo(NUMBER);
        assertThat(node.sealing.columns().sweep()).as("the widened column").isEqualTo(1);
    }

    @OnEveryDatabase
    void onlyNamedColumnsAreSealedAndOnlyBySomebodyInChargeOfKeys(TestDatabase database) {
        Node node = new Node(database);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.sealing.identifiers().seal(LETTERS, 1, NUMBER))
                .withMessageContaining("identity.letter.id_number");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> node.sealing.keys().renew(Node.viewer(1)));
        SealedColumnSource source = () -> List.of(LETTERS);
        node.sealing.columns().addSource(source);
        assertThat(node.sealing.columns().named(LETTERS)).isTrue();
        node.sealing.columns().removeSource(source);
        assertThat(node.sealing.columns().named(LETTERS)).isFalse();
        assertThat(node.sealing.columns().named(IdentityColumns.PHONE)).isTrue();
    }

    /** A table of a function, with values in the clear that are sealed when it names the column. */
    private static void letters(Node node, int count) {
        node.changes.write(() -> {
            sql(node, "create table letter (code varchar(10) primary key, id_number varchar(200) not null)");
            LongStream.range(0, count)
                    .forEach(i -> sql(node, "insert into letter values ('c" + i + "', '" + NUMBER + "')"));
            return node;
        });
        SealedColumnSource source = () -> List.of(LETTERS);
        node.sealing.columns().addSource(source);
        node.sealing.columns().removeSource(source);
        assertThat(value(node, 0)).doesNotContain(NUMBER);
    }

    private static void sql(Node node, String statement) {
        node.transactions.entityManager().createNativeQuery(statement).executeUpdate();
    }

    private static String value(Node node, int number) {
        return node.changes.read(() -> (String) node.transactions
                .entityManager()
                .createNativeQuery("select id_number from letter where code = 'c" + number + "'")
                .getSingleResult());
    }

    private static String open(Node node, int number) {
        return node.sealing.identifiers().open(LETTERS, "c" + number, value(node, number));
    }

    private static void assertBroken(String rule, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(e -> assertThat(e.code())
                .isEqualTo("identity." + rule));
    }
}
