package org.luoshi.supervision.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.task.ClauseReading;
import org.luoshi.supervision.intake.task.NoAction;
import org.luoshi.supervision.intake.task.ProposedItem;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;

/** The clauses read so far, and the offices that one clause names for others. */
final class ReadClauses {
    private final List<Clause> clauses = new ArrayList<>();
    private final List<ProposedItem> items = new ArrayList<>();
    private final List<NoAction> noAction = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, Parts> handedDown = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /** What the clauses above name for this one. */
    Parts inherited(Passage passage) {
        return handedDown.getOrDefault(passage.parent(), Parts.NONE);
    }

    void add(Passage passage, Clause clause, ClauseReading reading) {
        clauses.add(clause);
        parents.put(passage.path(), passage.parent());
        if (passage.isNumbered()) {
            handedDown.put(passage.path().replace("（导语）", ""), reading.handsDown());
        } else if (!reading.handsDown().isEmpty()) {
            handedDown.put(passage.parent(), reading.handsDown());
        }
        if (!reading.handsUp().isEmpty()) {
            handUp(passage, reading.handsUp());
        }
        items.addAll(reading.items());
        if (reading.items().isEmpty()) {
            noAction.add(new NoAction(passage.path(), reading.reason()));
        }
        reading.offices().stream()
                .filter(office -> office.kind() == OfficeMention.Kind.UNKNOWN)
                .forEach(office -> unknown.add(office.name()));
    }

    /** 以上工作由财务处负责: the brothers before it that name nobody. */
    private void handUp(Passage passage, Parts parts) {
        items.replaceAll(item -> {
            boolean brother = Objects.equals(parents.get(item.clause()), passage.parent());
            return brother && item.lead().isEmpty() ? item.ledBy(names(parts.lead()), names(parts.assist())) : item;
        });
    }

    private static List<String> names(List<OfficeMention> offices) {
        return offices.stream().map(OfficeMention::name).toList();
    }

    Proposals proposals(Source facts) {
        return new Proposals(facts, clauses, items, noAction, List.copyOf(unknown));
    }
}
