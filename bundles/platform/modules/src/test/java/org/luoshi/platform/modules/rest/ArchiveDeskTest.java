package org.luoshi.platform.modules.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.record.Exports;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.modules.data.Register;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeGate;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.luoshi.testkit.fakes.FakeViewer;

class ArchiveDeskTest {
    private static final Viewer WANG = FakeViewer.named(1, "王管理");
    private static final byte[] PASS = "a visitor's pass".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final FakeAudit audit = new FakeAudit();
    private TestDatabase database;
    private Register register;
    private ArchiveResource resource;

    @BeforeEach
    void installAndFill() throws Exception {
        database = TestDatabase.h2();
        register = new Register(database, folder);
        register.install();
        register.fill();
        resource = resource(new FakeGate());
    }

    private ArchiveResource resource(NonSecretGate gate) throws IOException {
        return new ArchiveResource(new ArchiveDesk(
                folder.resolve("waiting"),
                register.data(),
                register.back(),
                new ArchiveDesk.Records(new FakeTransactions(), audit, gate)));
    }

    @AfterEach
    void stop() throws Exception {
        register.close();
        database.close();
    }

    @Test
    void exportsAndTakesInAgainAndKeepsBothOnRecord() throws Exception {
        byte[] archive = export();

        ImportJson imported = load(archive, true);

        assertThat(imported.rows()).isEqualTo(3);
        assertThat(imported.entries()).isEqualTo(3);
        assertThat(audit.actions())
                .containsExactly("modules.data-export-begun", "modules.data-exported", "modules.data-imported");
        assertNothingWaits();
    }

    @Test
    void whoTakesEverythingOutIsOnRecordBeforeTheFirstByte() throws Exception {
        List<List<String>> atFirstByte = new ArrayList<>();

        resource.export("visitors", " 年度归档 ", WANG).write(new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] source, int offset, int length) {
                atFirstByte.add(audit.actions());
                super.write(source, offset, length);
            }
        });

        assertThat(atFirstByte.get(0)).containsExactly("modules.data-export-begun");
        assertThat(audit.entries().get(0).who().name()).isEqualTo("王管理");
        assertThat(audit.entries().get(0).event().after()).containsEntry("reason", "年度归档");
        assertThat(audit.entries().get(1).event().after())
                .containsEntry("reason", "年度归档")
                .containsEntry("entries", 3);
    }

    @Test
    void whoHangsUpBeforeTheEndIsOnRecordAsWell() {
        assertThatThrownBy(() -> resource.export("visitors", "年度归档", WANG).write(new OutputStream() {
                    private int left = 300;

                    @Override
                    public void write(int one) throws IOException {
                        left--;
                        if (left < 0) {
                            throw new IOException("the caller hung up");
                        }
                    }
                }))
                .hasMessageContaining("the caller hung up");

        assertThat(audit.actions()).containsExactly("modules.data-export-begun", "modules.data-export-broken-off");
        assertThat(audit.entries().get(1).event().after()).containsEntry("reason", "年度归档");
    }

    @Test
    void everythingLeavesForAReasonOnly() {
        for (String reason : new String[] {null, " ", "长".repeat(501)}) {
            assertThatThrownBy(() -> resource.export("visitors", reason, WANG))
                    .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.code())
                            .isEqualTo(Exports.REASON_REQUIRED));
        }
        assertThatThrownBy(() -> resource.export("visitors", "绝密", WANG)).isInstanceOf(ClassifiedContentRefused.class);
        assertThatThrownBy(() -> resource.export("nobody", "年度归档", WANG)).isInstanceOf(NotFound.class);
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void tellsWhyItTakesSomethingInNotAndKeepsThatOnRecord() throws Exception {
        byte[] archive = export();
        byte[] damaged = "no archive".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> load(damaged, true)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> load(archive, false)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> resource.load("nobody", false, new ByteArrayInputStream(archive), WANG))
                .isInstanceOf(NotFound.class);

        assertThat(audit.actions().subList(2, 4)).containsExactly("modules.import-refused", "modules.import-refused");
        assertThat(audit.actions()).hasSize(4);
        assertNothingWaits();
    }

    @Test
    void anArchiveWithAMarkInOneAttachmentIsRefusedAsAWholeAndThatIsOnRecord() throws Exception {
        byte[] archive = export();
        resource = resource(new MarkIn(PASS));

        assertThatThrownBy(() -> load(archive, true)).isInstanceOf(ClassifiedContentRefused.class);

        assertThat(audit.actions()).endsWith("modules.import-refused");
        assertThat(audit.entries().get(2).event().after().get("reason"))
                .asString()
                .contains("attachments/", "test");
        assertThat(register.data().holding("visitors").rows()).isEqualTo(3);
        assertNothingWaits();
    }

    @Test
    void whatAnImportThatWasKilledLeftBehindIsGoneAfterTheNextStart() throws Exception {
        Files.writeString(folder.resolve("waiting/1f.zip"), "an archive that nobody has looked at");

        resource(new FakeGate());

        assertNothingWaits();
    }

    /** Finds a mark in one file. */
    private record MarkIn(byte[] marked) implements NonSecretGate {
        @Override
        public void checkText(Viewer who, String field, String text) {
            // Texts pass.
        }

        @Override
        public void checkFile(Viewer who, String fileName, byte[] content) {
            if (Arrays.equals(marked, content)) {
                throw new ClassifiedContentRefused("test", "file");
            }
        }
    }

    private ImportJson load(byte[] archive, boolean replace) {
        return resource.load("visitors", replace, new ByteArrayInputStream(archive), WANG);
    }

    private byte[] export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.export("visitors", "年度归档", WANG).write(out);
        return out.toByteArray();
    }

    private void assertNothingWaits() {
        assertThat(folder.resolve("waiting")).isEmptyDirectory();
    }
}
