package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.AttachmentView;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class ItemAttachmentsTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @OnEveryDatabase
    void showsFilesOnTheItemAndInItsTimelineWithoutChangingItsVersion(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);

        AttachmentView added = department.attachments.add(Someone.handler(), id(item), null, file("公示稿.docx"));

        ItemView now = department.supervision.item(Someone.handler(), id(item));
        assertThat(now.version()).isEqualTo(item.version());
        assertThat(now.papers().attachable()).isTrue();
        assertThat(now.papers().attachments()).containsExactly(added);
        assertThat(last(now)).isEqualTo("添加附件：公示稿.docx");
        assertThat(department
                        .attachments
                        .read(Someone.leader(), id(item), added.id())
                        .content())
                .isEqualTo(file("公示稿.docx").content());
    }

    @OnEveryDatabase
    void removesOwnFilesAndBringsThemBack(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);
        AttachmentView own = department.attachments.add(Someone.handler(), id(item), null, file("公示稿.docx"));

        assertThatThrownBy(() -> department.attachments.remove(Someone.officeHead(), id(item), own.id()))
                .isInstanceOf(RuleViolation.class);
        department.attachments.remove(Someone.handler(), id(item), own.id());

        ItemView without = department.supervision.item(Someone.handler(), id(item));
        assertThat(without.papers().attachments()).isEmpty();
        assertThat(last(without)).isEqualTo("删除附件：公示稿.docx");
        department.attachments.restore(Someone.handler(), id(item), own.id());
        assertThat(department.attachments.list(Someone.handler(), id(item)))
                .extracting(AttachmentView::name)
                .containsExactly("公示稿.docx");
        department.attachments.remove(Someone.supervisor(), id(item), own.id());
        assertThat(department.attachments.list(Someone.handler(), id(item))).isEmpty();
    }

    @OnEveryDatabase
    void keepsFilesOfAReportWithIt(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);
        StepInput report = Inputs.of("done", "已形成初稿", "progress", 40);
        ItemView reported = department.take(Someone.handler(), Step.FEEDBACK, item, report);
        long feedback = reported.entries().feedbacks().get(0).id();

        AttachmentView added = department.attachments.add(Someone.handler(), id(item), feedback, file("初稿.docx"));

        assertThat(added.feedbackId()).isEqualTo(feedback);
        assertThatThrownBy(() -> department.attachments.add(Someone.handler(), id(item), 4711L, file("初稿.docx")))
                .isInstanceOf(InvalidInput.class);
    }

    @OnEveryDatabase
    void lockedEvidenceStaysAsItWasHandedIn(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);
        AttachmentView own = department.attachments.add(Someone.handler(), id(item), null, file("报告.docx"));
        ItemView handedIn =
                department.take(Someone.handler(), Step.REQUEST_CLOSURE, item, Inputs.of("conclusion", "已完成"));

        assertThat(department.supervision.item(Someone.handler(), id(item)).papers())
                .satisfies(papers -> assertThat(papers.attachable()).isFalse())
                .satisfies(papers -> assertThat(papers.attachments())
                        .extracting(AttachmentView::removable)
                        .containsExactly(false));
        assertThatThrownBy(() -> department.attachments.remove(Someone.handler(), id(item), own.id()))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> department.attachments.add(Someone.handler(), id(item), null, file("新的.docx")))
                .isInstanceOf(RuleViolation.class);
        department.take(Someone.supervisor(), Step.BEGIN_VERIFICATION, handedIn, Inputs.none());
        assertThat(department.attachments.add(Someone.supervisor(), id(item), null, file("核查照片.jpg")))
                .isNotNull();
    }

    @OnEveryDatabase
    void hidesFilesOfItemsOutsideTheScope(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);
        AttachmentView file = department.attachments.add(Someone.handler(), id(item), null, file("报告.docx"));
        FakeViewer stranger = Someone.of(70, "外处", 7, DataScope.OFFICE, "read", "handle");

        assertThatThrownBy(() -> department.attachments.list(stranger, id(item)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> department.attachments.read(stranger, id(item), file.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> department.attachments.add(stranger, id(item), null, file("x.txt")))
                .isInstanceOf(NotFound.class);
    }

    @OnEveryDatabase
    void takesFilesAwayWithADraftThatIsDiscarded(TestDatabase database) {
        Department department = new Department(database);
        ItemView draft = department.drafted("不办了", JULY_17);
        department.attachments.add(Someone.supervisor(), id(draft), null, file("来文.docx"));

        department.supervision.discard(Someone.supervisor(), id(draft), new ExpectedVersion(draft.version()));

        assertThat(department.files.of(new RecordKey("supervision", "SupervisionItem", Long.toString(id(draft)))))
                .noneMatch(Attachment::isThere);
    }

    private static long id(ItemView item) {
        return item.head().id();
    }

    private static String last(ItemView item) {
        var timeline = item.entries().timeline();
        return timeline.get(timeline.size() - 1).text().in(Locale.SIMPLIFIED_CHINESE);
    }

    private static FileContent file(String name) {
        return new FileContent(name, "application/octet-stream", name.getBytes(StandardCharsets.UTF_8));
    }
}
