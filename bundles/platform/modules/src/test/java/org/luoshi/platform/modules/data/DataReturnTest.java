package org.luoshi.platform.modules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.FunctionHealth.State;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class DataReturnTest {
    @TempDir
    private Path folder;

    @OnEveryDatabase
    void bringsTheDataOfARemovedFunctionBackAsTheyWere(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            register.fill();
            register.remove();
            List<Entry> before = register.entries();
            Path archive = register.export("visitors.zip");
            register.data().tables().drop("visitors");
            register.data().attachments("visitors").drop();
            assertThat(register.data().frozen()).isEmpty();

            register.install();
            register.load(archive, false);

            assertThat(register.entries()).isEqualTo(before);
            assertThat(before).extracting(Entry::rows).containsExactly(3L, null, null);
            assertThat(register.data().functions().state("visitors")).isEqualTo(Functions.State.RUNNING);
            register.execute("insert into visitors.visit (name) values ('四')");
            assertThat(register.select("select max(id) from visitors.visit")).containsExactly("4");
        }
    }

    @OnEveryDatabase
    void loadsAnOlderArchiveAtItsOwnVersionAndMigratesItThen(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            register.fill();
            Path archive = register.export("visitors.zip");
            register.update();
            register.execute("update visitors.visit set name = 'later', badge = 'later'");

            register.load(archive, true);

            assertThat(register.select("select badge from visitors.visit")).containsOnly("none");
            assertThat(register.data().holding("visitors").schemaVersion()).isEqualTo("2");
        }
    }

    @OnEveryDatabase
    void takesFiftyThousandRowsOutAndIn(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            String numbers =
                    "H2".equals(register.data().product()) ? "system_range(1, 50000)" : "generate_series(1, 50000)";
            String number = "H2".equals(register.data().product()) ? "\"X\"" : "generate_series";
            register.execute("insert into visitors.visit (name, note) select '来访者' || " + number + ", '事由，\"' || "
                    + number + " from " + numbers);
            List<Entry> before = register.entries();

            register.load(register.export("many.zip"), true);

            assertThat(register.entries()).isEqualTo(before);
            assertThat(register.data().holding("visitors").rows()).isEqualTo(50_000);
        }
    }

    @OnEveryDatabase
    void leavesPresentDataAloneUnlessTheOperatorSaysReplace(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            register.fill();
            Path archive = register.export("visitors.zip");
            register.execute("insert into visitors.visit (name) values ('五')");
            List<Entry> before = register.entries();

            assertRefused("modules.data-present", () -> register.load(archive, false));
            assertThat(register.entries()).isEqualTo(before);

            register.load(archive, true);
            assertThat(register.select("select name from visitors.visit")).doesNotContain("五");
        }
    }

    @OnEveryDatabase
    void putsPresentDataBackWhenTheFunctionDoesNotRunWithTheNewOnes(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            register.fill();
            Path archive = register.export("visitors.zip");
            register.execute("insert into visitors.visit (name) values ('五')");
            register.attach("another pass");
            List<Entry> before = register.entries();
            register.province().says("1.0.0", State.FAILED, "the register is out of order");

            assertRefused("modules.import-undone", () -> register.load(archive, true));

            assertThat(register.entries()).isEqualTo(before);
        }
    }

    @OnEveryDatabase
    void takesBackWhatAPowerCutInterrupted(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            register.fill();
            List<Entry> before = register.entries();
            new ReturnMark(folder.resolve("modules")).write(new ReturnMark.Note("visitors", true, "王管理"));
            register.province().modules().carryOut(Action.DISABLE, "visitors", "王管理");
            register.data()
                    .tables()
                    .load(register.data().functions().bundle("visitors").orElseThrow(), "1", tables -> {});
            register.data().tables().exchange("visitors");
            register.data().attachments("visitors").exchange();
            assertThat(register.data().holding("visitors").isEmpty()).isTrue();

            register.back().recover();
            register.back().recover();

            assertThat(register.entries()).isEqualTo(before);
            assertThat(register.data().functions().state("visitors")).isEqualTo(Functions.State.RUNNING);
            assertThat(folder.resolve("modules/return.txt")).doesNotExist();
        }
    }

    @OnEveryDatabase
    void refusesWhatTheFunctionCannotTakeIn(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.update();
            register.fill();
            Path newer = register.export("newer.zip");
            assertThatThrownBy(() -> register.data().export("nobody", "王管理", OutputStream.nullOutputStream()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> register.back().load("publicity", newer, true, new Passing(), "王管理"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("archive");
            assertThatThrownBy(() -> register.back().load("visitors", newer, true, Refusing.TEXTS, "王管理"))
                    .isInstanceOf(ClassifiedContentRefused.class);
            register.remove();
            assertRefused("modules.not-installed", () -> register.load(newer, true));
        }
    }

    @OnEveryDatabase
    void keepsNothingWhenOneAttachmentIsRefused(TestDatabase database) throws Exception {
        try (Register register = new Register(database, folder)) {
            register.install();
            register.fill();
            register.attach("another pass");
            Path archive = register.export("visitors.zip");
            register.remove();
            register.data().tables().drop("visitors");
            register.data().attachments("visitors").drop();
            register.install();

            assertThatThrownBy(() -> register.back().load("visitors", archive, true, Refusing.FILES, "王管理"))
                    .isInstanceOfSatisfying(ClassifiedContentRefused.class, refused -> assertThat(refused.field())
                            .startsWith("attachments/"));
            assertThatThrownBy(
                            () -> register.back().load("visitors", archive, true, Refusing.WHAT_IT_CANNOT_READ, "王管理"))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                    refused.errors().get(0).message().in(Locale.ENGLISH))
                            .contains("attachments/", "has a password"));

            assertThat(register.data().holding("visitors").rows()).isZero();
            assertThat(folder.resolve("attachments")).isEmptyDirectory();
            Passing gate = new Passing();
            register.back().load("visitors", archive, true, gate, "王管理");
            assertThat(gate.files()).as("each was looked at").hasSize(2);
            assertThat(register.data().attachments("visitors").names()).hasSize(2);
        }
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
