package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.intake.Intake;
import org.luoshi.supervision.intake.Proposals;
import org.luoshi.supervision.intake.office.Organisation;
import org.luoshi.supervision.intake.task.ProposedItem;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.view.ProposalView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a paper with the offices and the calendar of this department. */
@Component(service = PaperReader.class)
public class PaperReader {
    private final Directory directory;
    private final WorkCalendar calendar;

    @Activate
    public PaperReader(@Reference Directory directory, @Reference WorkCalendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    /** @param date the day its deadlines count from when it names none itself; may be null */
    public ProposalView propose(String text, LocalDate date) {
        new InputCheck()
                .required("text", text, Intake.LONGEST_TEXT)
                .day("date", date)
                .done();
        Map<String, Long> ids = new HashMap<>();
        List<org.luoshi.supervision.intake.office.Office> offices = new ArrayList<>();
        for (Office office : directory.offices()) {
            if (office.kind() != Office.Kind.DEPARTMENT) {
                List<String> others = new ArrayList<>(office.aliases());
                others.add(office.shortName());
                offices.add(new org.luoshi.supervision.intake.office.Office(office.name(), others));
                ids.putIfAbsent(office.name(), office.id());
            }
        }
        Proposals proposals = new Intake(Organisation.of(offices), calendar::addWorkdays).propose(text, date);
        return view(proposals, ids);
    }

    private static ProposalView view(Proposals proposals, Map<String, Long> ids) {
        return new ProposalView(
                null,
                proposals.source().title(),
                source(proposals.source()),
                proposals.source().base().date(),
                proposals.clauses().stream()
                        .map(clause -> new ProposalView.Clause(clause.path(), clause.text()))
                        .toList(),
                proposals.items().stream().map(item -> item(item, ids)).toList(),
                proposals.noAction().stream()
                        .map(none -> new ProposalView.NoAction(none.clause(), Texts.title(none.reason())))
                        .toList(),
                proposals.unknownOffices());
    }

    private static ProposalView.Item item(ProposedItem item, Map<String, Long> ids) {
        return new ProposalView.Item(
                item.clause(),
                item.title(),
                item.content(),
                item.requirement(),
                item.lead(),
                item.assist(),
                item.follow(),
                item.standing(),
                item.reporting(),
                item.extension(),
                item.milestones().stream()
                        .map(step -> new ProposalView.Milestone(step.what(), step.due(), step.relative()))
                        .toList(),
                mentions(item.lead(), ids),
                mentions(item.assist(), ids));
    }

    private static List<ProposalView.Mention> mentions(List<String> names, Map<String, Long> ids) {
        return names.stream()
                .map(name -> new ProposalView.Mention(name, ids.get(name)))
                .toList();
    }

    private static Source source(org.luoshi.supervision.intake.Source paper) {
        boolean dated =
                switch (paper.base().origin()) {
                    case MEETING, SIGNATURE -> true;
                    case GIVEN, NONE -> false;
                };
        LocalDate date = dated ? paper.base().date() : null;
        return switch (paper.kind()) {
            case MINUTES -> new Source(kind(paper.meeting()), null, session(paper), null, date, null);
            case NOTICE -> new Source(null, paper.number(), null, null, date, null);
        };
    }

    private static SourceKind kind(String meeting) {
        if (meeting == null) {
            return null;
        }
        if (meeting.contains("党组")) {
            return SourceKind.PARTY_GROUP_MEETING;
        }
        if (meeting.contains("厅务")) {
            return SourceKind.DEPARTMENT_MEETING;
        }
        return meeting.contains("办公会") ? SourceKind.DIRECTOR_MEETING : SourceKind.SPECIAL_MEETING;
    }

    private static String session(org.luoshi.supervision.intake.Source paper) {
        String meeting = paper.meeting() == null ? "" : paper.meeting();
        String number = paper.number() == null ? "" : paper.number();
        String session = meeting + number;
        return session.isEmpty() ? null : session;
    }
}
