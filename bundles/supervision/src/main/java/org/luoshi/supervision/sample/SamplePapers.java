package org.luoshi.supervision.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.supervision.Acceptance;
import org.luoshi.supervision.Acceptance.CorrectedItem;
import org.luoshi.supervision.Acceptance.NoAction;
import org.luoshi.supervision.Intakes;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Category;
import org.luoshi.supervision.item.Deadline;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.PlannedPart;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ProposalView;
import org.luoshi.supervision.view.ProposalView.Mention;
import org.luoshi.supervision.view.ProposalView.Milestone;

/** The two papers of the sample, taken in and accepted as proposed. */
final class SamplePapers {
    private static final String NO_ACTION = "无需办理";

    private final Intakes intakes;
    private final Viewer clerk;
    private final long office;

    /** @param office who does what no clause assigns to anybody */
    SamplePapers(Intakes intakes, Viewer clerk, long office) {
        this.intakes = intakes;
        this.clerk = clerk;
        this.office = office;
    }

    /** The notice of 2015: work of the office itself. */
    List<ItemLine> notice() {
        return accept("notice-2015.txt", LocalDate.of(2015, 4, 9), SourceKind.OTHER);
    }

    /** The minutes of July 2026. */
    List<ItemLine> minutes() {
        return accept("minutes-2026-07.txt", null, SourceKind.DIRECTOR_MEETING);
    }

    private List<ItemLine> accept(String file, LocalDate date, SourceKind kind) {
        IntakeView intake = intakes.take(clerk, new Intakes.NewIntake(null, file, text(file), date, true));
        ProposalView proposal = intake.proposal();
        List<CorrectedItem> items = proposal.items().stream()
                .map(item -> new CorrectedItem(item.clause(), draft(intake, item, source(proposal, date, kind))))
                .toList();
        List<NoAction> none = proposal.noAction().stream()
                .map(clause -> new NoAction(clause.clause(), clause.reason().in(Locale.SIMPLIFIED_CHINESE)))
                .toList();
        Set<String> decided = new HashSet<>();
        items.forEach(item -> decided.add(item.clause()));
        none.forEach(clause -> decided.add(clause.clause()));
        List<NoAction> open = intake.clauses().stream()
                .map(IntakeView.Clause::path)
                .filter(path -> !decided.contains(path))
                .map(path -> new NoAction(path, NO_ACTION))
                .toList();
        List<NoAction> reasons = Stream.concat(none.stream(), open.stream()).toList();
        return intakes.accept(clerk, intake.id(), new Acceptance(true, items, reasons))
                .items();
    }

    private static Source source(ProposalView proposal, LocalDate date, SourceKind kind) {
        Source read = proposal.source();
        LocalDate day = read.date() == null ? date : read.date();
        return new Source(read.kind() == null ? kind : read.kind(), read.reference(), read.meeting(), null, day, null);
    }

    private ItemDraft draft(IntakeView intake, ProposalView.Item item, Source source) {
        Long lead = ids(item.leadOffices()).stream().findFirst().orElse(office);
        Set<Long> assisting = new HashSet<>(ids(item.assistOffices()));
        assisting.remove(lead);
        LocalDate due = item.milestones().stream()
                .map(Milestone::due)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        List<PlannedPart> parts = item.milestones().stream()
                .map(step -> new PlannedPart(step.what(), null, step.due(), step.relative()))
                .toList();
        boolean standing = item.standing() != null && !item.standing().isEmpty();
        return new ItemDraft(
                new Matter(
                        item.title(), item.content(), item.requirement(), Category.DAILY, Urgency.ORDINARY, standing),
                source,
                new Assignment(lead, null, null, null),
                null,
                assisting,
                Deadline.named(due, false, null, null),
                parts,
                new Origin(intake.id(), item.clause(), true));
    }

    private static List<Long> ids(List<Mention> mentions) {
        return mentions.stream().map(Mention::id).filter(Objects::nonNull).toList();
    }

    private static String text(String file) {
        try (InputStream source = SamplePapers.class.getResourceAsStream("/sample/" + file)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
