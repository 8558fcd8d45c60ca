package org.luoshi.supervision.sample;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.platform.api.work.SampleData;
import org.luoshi.supervision.Desk;
import org.luoshi.supervision.Intakes;
import org.luoshi.supervision.ItemAttachments;
import org.luoshi.supervision.StepActs;
import org.luoshi.supervision.Supervision;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.store.SampleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Matters of the invented department (示例事项), out of one notice and one set of minutes. */
@Component
public final class SampleMatters implements SampleData {
    private static final SamplePerson PLATFORM = new SamplePerson(0, "", 0);
    private static final String REASON = "清除示例数据";

    private final Transactions transactions;
    private final SampleStore samples;
    private final Intakes intakes;
    private final Supervision supervision;
    private final ItemAttachments attachments;
    private final Numbering numbering;
    private final Audit audit;
    private final Desk desk;

    @Activate
    public SampleMatters(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference SampleStore samples,
            @Reference Intakes intakes,
            @Reference Supervision supervision,
            @Reference ItemAttachments attachments,
            @Reference Numbering numbering,
            @Reference Audit audit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.samples = samples;
        this.intakes = intakes;
        this.supervision = supervision;
        this.attachments = attachments;
        this.numbering = numbering;
        this.audit = audit;
        this.desk = desk;
    }

    @Override
    public String module() {
        return "supervision";
    }

    /** All of it or nothing, so that it can be loaded anew when it breaks off. */
    @Override
    public void load() {
        SamplePeople people = new SamplePeople(desk.directory());
        SampleStory story = new SampleStory(supervision, people, desk.calendar());
        SamplePapers papers = new SamplePapers(intakes, people.supervisor(), people.office("办公室"));
        transactions.run(() -> {
            story.tellNotice(papers.notice());
            story.tellMinutes(papers.minutes());
        });
    }

    /** Numbers that were given stay on record as annulled. */
    @Override
    public void remove() {
        transactions.run(() -> {
            List<SupervisionItem> items = samples.items();
            for (SupervisionItem item : items) {
                item.number()
                        .ifPresent(number -> numbering.annul(StepActs.SERIES, number.year(), number.serial(), REASON));
                String id = Long.toString(item.id());
                audit.record(
                        PLATFORM,
                        new AuditEvent(
                                "supervision",
                                "supervision.discard",
                                "SupervisionItem",
                                id,
                                desk.fields(item),
                                Map.of()));
                attachments.removeAll(PLATFORM, item);
                samples.remove(item);
            }
            samples.removeIntakes();
        });
    }
}
