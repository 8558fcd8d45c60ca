package org.luoshi.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.notice.IntakeNotice;
import org.luoshi.supervision.notice.IntakeState;
import org.luoshi.supervision.notice.Paper;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.IntakeLine;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemRef;
import org.luoshi.supervision.view.ProposalView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From paper to items: papers are taken in, corrected and accepted once (来文拆解). */
@Component(service = Intakes.class)
public class Intakes {
    private static final int LONGEST_OPENING = 40;
    /** Kind of record in the audit trail. */
    static final String INTAKE = "IntakeNotice";

    private final Transactions transactions;
    private final IntakeStore intakes;
    private final PaperReader reader;
    private final Supervision supervision;
    private final ItemSearch search;
    private final Audit audit;
    private final Desk desk;

    @Activate
    public Intakes(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference IntakeStore intakes,
            @Reference PaperReader reader,
            @Reference Supervision supervision,
            @Reference ItemSearch search,
            @Reference Audit audit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.intakes = intakes;
        this.reader = reader;
        this.supervision = supervision;
        this.search = search;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * A paper to take in.
     *
     * @param title null takes the paper's own
     */
    public record NewIntake(String title, String fileName, String text, LocalDate date, boolean sample) {}

    public Page<IntakeLine> page(ItemLists.Place place) {
        return transactions.read(() -> intakes.page(place));
    }

    public IntakeView intake(long id) {
        return transactions.read(() -> view(intakes.find(id).orElseThrow(() -> new NotFound(INTAKE, id))));
    }

    /** Takes a paper in. The same text that lies open already is answered as it is: a double click makes one. */
    public IntakeView take(Viewer viewer, NewIntake paper) {
        new InputCheck()
                .optional("title", paper.title(), Matter.TITLE_LENGTH)
                .optional("fileName", paper.fileName(), Matter.TITLE_LENGTH)
                .done();
        ProposalView proposal = reader.propose(paper.text(), paper.date());
        String hash = ReportPapers.sha256(paper.text().getBytes(StandardCharsets.UTF_8));
        Paper taken =
                new Paper(title(paper, proposal), paper.fileName(), paper.text(), hash, paper.date(), paper.sample());
        try {
            return transactions.write(() -> view(intakes.openOf(hash).orElseGet(() -> add(viewer, taken, proposal))));
        } catch (RuntimeException e) {
            // Somebody else may have been first: then theirs is the paper that lies open.
            return transactions.read(() -> intakes.openOf(hash).map(this::view)).orElseThrow(() -> e);
        }
    }

    private IntakeNotice add(Viewer viewer, Paper paper, ProposalView proposal) {
        IntakeNotice intake = new IntakeNotice(
                paper,
                proposal.clauses().stream()
                        .map(clause -> Map.entry(clause.path(), clause.text()))
                        .toList(),
                desk.occasion(viewer));
        intakes.add(intake);
        intakes.flush();
        trace(viewer, "intake-take", intake, Map.of());
        return intake;
    }

    /** Registers the corrected items, all of them or none. Accepting twice answers what came of the first time. */
    public IntakeView.Accepted accept(Viewer viewer, long id, Acceptance acceptance) {
        return transactions.write(() -> {
            IntakeNotice intake = intakes.findForChange(id).orElseThrow(() -> new NotFound(INTAKE, id));
            if (intake.state() == IntakeState.ACCEPTED) {
                return accepted(intake, List.of());
            }
            acceptance.check(intake, supervision);
            List<IntakeView.Warning> warnings = warnings(acceptance);
            Map<String, Object> before = fields(intake);
            for (Acceptance.CorrectedItem corrected : acceptance.items()) {
                SupervisionItem item = supervision.add(viewer, corrected.draft());
                if (acceptance.submit()) {
                    supervision.submit(viewer, item);
                }
            }
            intake.accept(acceptance.reasons(), desk.occasion(viewer));
            intakes.flush();
            trace(viewer, "intake-accept", intake, before);
            return accepted(intake, warnings);
        });
    }

    /** Throws a paper away of which nothing was registered. */
    public void discard(Viewer viewer, long id, ExpectedVersion expected) {
        transactions.run(() -> {
            IntakeNotice intake = intakes.findForChange(id).orElseThrow(() -> new NotFound(INTAKE, id));
            expected.check(intake.version(), () -> fields(intake));
            intake.requireOpen();
            audit.record(viewer, event("intake-discard", intake, fields(intake), Map.of()));
            intakes.remove(intake);
        });
    }

    /** 多头督办: the same source and lead office have open items from elsewhere. */
    private List<IntakeView.Warning> warnings(Acceptance acceptance) {
        Map<String, IntakeView.Warning> warnings = new LinkedHashMap<>();
        for (Acceptance.CorrectedItem item : acceptance.items()) {
            Long office = item.draft().assignment().leadOfficeId();
            List<ItemLine> there = search.sameSource(item.draft().source(), office);
            if (!there.isEmpty()) {
                String key = item.draft().source().key() + office;
                warnings.putIfAbsent(
                        key,
                        new IntakeView.Warning(item.clause(), Texts.text("warning.same-source", there.size()), there));
            }
        }
        return List.copyOf(warnings.values());
    }

    private IntakeView.Accepted accepted(IntakeNotice intake, List<IntakeView.Warning> warnings) {
        List<Long> ids =
                intakes.itemsOf(intake.id()).stream().map(SupervisionItem::id).toList();
        return new IntakeView.Accepted(view(intake), search.lines(ids), warnings);
    }

    private IntakeView view(IntakeNotice intake) {
        Map<String, List<ItemRef>> covering = new HashMap<>();
        for (SupervisionItem item : intakes.itemsOf(intake.id())) {
            for (String clause : item.origin().clauses()) {
                covering.computeIfAbsent(clause, none -> new ArrayList<>()).add(ItemRef.of(item));
            }
        }
        Paper paper = intake.paper();
        return IntakeView.of(intake, covering, reader.propose(paper.text(), paper.givenDate()));
    }

    private static String title(NewIntake paper, ProposalView proposal) {
        String title = paper.title() == null || paper.title().isBlank() ? proposal.title() : paper.title();
        if (title == null || title.isBlank()) {
            title = opening(paper.text());
        }
        return title.length() <= Matter.TITLE_LENGTH ? title : title.substring(0, Matter.TITLE_LENGTH);
    }

    /** A paper without a title is known by its first words. */
    private static String opening(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_OPENING ? line : line.substring(0, LONGEST_OPENING) + "…";
    }

    private void trace(Viewer viewer, String verb, IntakeNotice intake, Map<String, Object> before) {
        audit.record(viewer, event(verb, intake, before, fields(intake)));
    }

    private static AuditEvent event(
            String verb, IntakeNotice intake, Map<String, Object> before, Map<String, Object> after) {
        return new AuditEvent("supervision", "supervision." + verb, INTAKE, Long.toString(intake.id()), before, after);
    }

    private static Map<String, Object> fields(IntakeNotice intake) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", intake.paper().title());
        fields.put("state", intake.state().name());
        fields.put("clauses", intake.clauses().size());
        return fields;
    }
}
