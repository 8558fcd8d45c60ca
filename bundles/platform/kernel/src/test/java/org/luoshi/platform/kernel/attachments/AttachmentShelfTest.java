package org.luoshi.platform.kernel.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.kernel.gate.MarkGate;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeTransactions;

class AttachmentShelfTest {
    @TempDir
    Path folder;

    @OnEveryDatabase
    void givesBackWhatWasAttachedToARecord(TestDatabase database) {
        Shelf given = new Shelf(database, folder);

        Attachment added = given.attach("方案.docx", "一二三");
        given.attach("附表.xlsx", "四五六");

        assertThat(given.of(Shelf.ITEM)).extracting(Attachment::name).containsExactly("方案.docx", "附表.xlsx");
        assertThat(given.of(new RecordKey("supervision", "SupervisionItem", "8")))
                .isEmpty();
        assertThat(added.size()).isEqualTo(9);
        assertThat(added.addedBy()).isEqualTo("王芳");
        assertThat(added.addedAt()).isEqualTo(given.clock.instant());
        FileContent read = given.read(added);
        assertThat(read.name()).isEqualTo("方案.docx");
        assertThat(read.content()).isEqualTo(Shelf.bytes("一二三"));
        assertThat(given.audit.actions())
                .containsExactly(
                        "supervision.attachment-add", "supervision.attachment-add", "supervision.attachment-read");
        assertThat(given.audit.entries().get(0).event().after())
                .containsEntry("attachment", "方案.docx")
                .containsEntry("size", 9L);
    }

    @OnEveryDatabase
    void keepsOneContentOnceAndUnderItsHash(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);

        Attachment first = given.attach("方案.docx", "同样的内容");
        Attachment second = given.attach("副本.docx", "同样的内容");
        Attachment again = given.attach("方案.docx", "同样的内容");

        assertThat(again.id()).as("a double click").isEqualTo(first.id());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(given.files())
                .containsExactly("supervision/" + first.sha256().substring(0, 2) + "/" + first.sha256());
        assertThat(given.audit.actions()).hasSize(2);
    }

    @OnEveryDatabase
    void leavesNoRowWhenTheChangeIsRolledBackAndSweepsItsContentLater(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);

        assertThatThrownBy(() -> given.transactions.run(() -> {
                    given.shelf.attach(given.viewer, Shelf.ITEM, null, Shelf.file("方案.docx", "内容"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(given.of(Shelf.ITEM)).isEmpty();
        assertThat(given.files()).hasSize(1);
        given.sweepAfterDays(0);
        assertThat(given.files()).as("too young to be swept").hasSize(1);
        given.sweepAfterDays(2);
        assertThat(given.files()).isEmpty();
    }

    @OnEveryDatabase
    void whatIsRemovedCanBeBroughtBackForADay(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);
        Attachment attachment = given.attach("方案.docx", "内容");

        given.remove(attachment);

        assertThat(given.of(Shelf.ITEM)).singleElement().satisfies(removed -> {
            assertThat(removed.isThere()).isFalse();
            assertThat(removed.removedBy()).isEqualTo("王芳");
        });
        assertThatThrownBy(() -> given.read(attachment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.remove(attachment)).isInstanceOf(NotFound.class);
        given.sweepAfterDays(0);
        assertThat(given.restore(attachment).isThere()).isTrue();
        assertThat(given.read(attachment).content()).isEqualTo(Shelf.bytes("内容"));

        given.remove(attachment);
        given.sweepAfterDays(2);
        assertThat(given.files()).isEmpty();
        assertThatThrownBy(() -> given.restore(attachment)).isInstanceOf(RuleViolation.class);
    }

    @OnEveryDatabase
    void doesNotDeleteAContentThatAnotherRecordStillHas(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);
        Attachment one = given.attach("方案.docx", "内容");
        RecordKey other = new RecordKey("supervision", "SupervisionItem", "8");
        given.transactions.run(() -> given.shelf.attach(given.viewer, other, null, Shelf.file("方案.docx", "内容")));
        given.remove(one);

        given.sweepAfterDays(2);

        assertThat(given.files()).hasSize(1);
        given.transactions.run(() -> given.shelf.removeAll(given.viewer, other));
        given.sweepAfterDays(4);
        assertThat(given.files()).isEmpty();
    }

    @OnEveryDatabase
    void refusesProgramsEmptyFilesAndWhatIsTooMuch(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);

        for (FileContent file : new FileContent[] {
            Shelf.file("安装.EXE", "MZ"), Shelf.file("空.txt", ""), Shelf.file("长".repeat(201), "x"), Shelf.tooLarge()
        }) {
            assertThatThrownBy(() ->
                            given.transactions.run(() -> given.shelf.attach(given.viewer, Shelf.ITEM, null, file)))
                    .as(file.name())
                    .isInstanceOf(InvalidInput.class);
        }
        for (int i = 0; i < FileRules.MOST; i++) {
            given.attach("附件" + i + ".txt", "内容");
        }
        assertThatThrownBy(() -> given.attach("又一个.txt", "内容")).isInstanceOf(InvalidInput.class);
        assertThat(given.files()).hasSize(1);
    }

    @OnEveryDatabase
    void neverHandsOutADamagedContent(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);
        Attachment attachment = given.attach("方案.docx", "内容");
        Path file = folder.resolve(given.files().get(0));

        Files.writeString(file, "别的");
        assertThatThrownBy(() -> given.read(attachment)).isInstanceOf(Unavailable.class);
        Files.delete(file);
        assertThatThrownBy(() -> given.read(attachment)).isInstanceOf(Unavailable.class);
        given.attach("副本.docx", "内容");
        assertThat(given.read(attachment).content())
                .as("attached again, it is whole again")
                .isEqualTo(Shelf.bytes("内容"));
    }

    @OnEveryDatabase
    void saysPlainlyWhenTheContentCannotBeStored(TestDatabase database) throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "in the way");
        Shelf given = new Shelf(database, noFolder);

        assertThatThrownBy(() -> given.attach("方案.docx", "内容")).isInstanceOf(Unavailable.class);
        assertThat(given.of(Shelf.ITEM)).isEmpty();
        assertThat(given.audit.actions()).isEmpty();
    }

    @OnEveryDatabase
    void sweepsWhatABrokenOffUploadLeftBehind(TestDatabase database) throws IOException {
        Shelf given = new Shelf(database, folder);
        Attachment kept = given.attach("方案.docx", "内容");
        Files.writeString(folder.resolve("supervision").resolve("unfinished.part"), "half");

        given.sweepAfterDays(2);

        assertThat(given.files()).singleElement().asString().endsWith(kept.sha256());
    }

    @OnEveryDatabase
    void keepsWhatAFileIsByItsNameAndNotWhatABrowserClaims(TestDatabase database) {
        Shelf given = new Shelf(database, folder);
        given.transactions.run(() -> {
            for (String name : new String[] {"a.txt", "b", "页面.html", "图.svg", "表.XLSX", "照片.png"}) {
                FileContent claimed = new FileContent(name, "text/html;charset=UTF-8", Shelf.bytes(name));
                given.shelf.attach(given.viewer, Shelf.ITEM, "92", claimed);
            }
        });

        assertThat(given.of(Shelf.ITEM))
                .extracting(Attachment::mediaType)
                .containsExactly(
                        "text/plain",
                        "application/octet-stream",
                        "application/octet-stream",
                        "application/octet-stream",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "image/png");
        assertThat(given.of(Shelf.ITEM)).extracting(Attachment::part).containsOnly("92");
    }

    @OnEveryDatabase
    void handsOutOlderRowsByWhatTheyAreAndNotByWhatWasClaimed(TestDatabase database) {
        Shelf given = new Shelf(database, folder);
        Attachment old = given.attach("页面.html", "<script>");
        given.transactions.run(() -> new Sql(() -> database.current().connection())
                .update("update kernel.attachment set media_type = 'text/html' where id = ?", old.id()));

        assertThat(given.read(old).mediaType()).isEqualTo("application/octet-stream");
        assertThat(given.of(Shelf.ITEM)).extracting(Attachment::mediaType).containsOnly("application/octet-stream");
    }

    @OnEveryDatabase
    void storesNothingThatTheGateRefusesWhoeverBringsIt(TestDatabase database) throws IOException {
        List<AuditEvent> refusals = new ArrayList<>();
        MarkGate gate =
                new MarkGate(new FakeTransactions(), database.current(), (viewer, event) -> refusals.add(event));
        Shelf given = new Shelf(database, folder, gate);

        assertThatThrownBy(() -> given.attach("说明.txt", "机密★20年")).isInstanceOf(ClassifiedContentRefused.class);
        assertThatThrownBy(() -> given.attach("a.png", "<html><script>alert(1)</script></html>"))
                .as("a page that pretends to be a picture")
                .isInstanceOf(InvalidInput.class);

        assertThat(given.of(Shelf.ITEM)).isEmpty();
        assertThat(given.files()).isEmpty();
        assertThat(refusals).extracting(AuditEvent::action).containsExactly("platform.refuse");
    }
}
