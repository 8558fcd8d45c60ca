package org.luoshi.supervision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.notice.IntakeClause;
import org.luoshi.supervision.notice.IntakeNotice;

/**
 * What is accepted from a paper: the items as corrected, and why the other clauses need no action.
 *
 * @param submit whether the items go to approval at once
 */
public record Acceptance(boolean submit, List<CorrectedItem> items, List<NoAction> noAction) {
    public Acceptance {
        items = List.copyOf(items);
        noAction = List.copyOf(noAction);
    }

    /** An item with the clause it covers, or several: 三（一）、四. */
    public record CorrectedItem(String clause, ItemDraft draft) {
        List<String> clauses() {
            return Origin.clausesIn(clause);
        }
    }

    /** A clause that needs no action, because… */
    public record NoAction(String clause, String reason) {}

    /** Every item must be in order, every clause covered by one or marked with a reason. */
    void check(IntakeNotice intake, Supervision supervision) {
        InputCheck check = new InputCheck();
        Set<String> paths = intake.clauses().stream().map(IntakeClause::path).collect(Collectors.toSet());
        Set<String> decided = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            CorrectedItem item = items.get(i);
            check.optional("items[" + i + "].clause", item.clause(), Origin.CLAUSE_LENGTH);
            boolean known = !item.clauses().isEmpty() && paths.containsAll(item.clauses());
            check.that(known, "items[" + i + "].clause", "no-such-clause");
            supervision.check(item.draft(), check, "items[" + i + "].");
            decided.addAll(item.clauses());
        }
        for (int i = 0; i < noAction.size(); i++) {
            NoAction none = noAction.get(i);
            check.that(paths.contains(none.clause()), "noAction[" + i + "].clause", "no-such-clause");
            check.required("noAction[" + i + "].reason", none.reason(), IntakeClause.REASON_LENGTH);
            decided.add(none.clause());
        }
        intake.clauses().stream()
                .map(IntakeClause::path)
                .filter(path -> !decided.contains(path))
                .forEach(path -> check.that(false, "clauses[" + path + "]", "clause-open"));
        check.done();
    }

    /** Why clauses that no item covers need no action, by clause. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        noAction.forEach(none -> reasons.put(none.clause(), none.reason()));
        items.forEach(item -> item.clauses().forEach(reasons::remove));
        return reasons;
    }
}
