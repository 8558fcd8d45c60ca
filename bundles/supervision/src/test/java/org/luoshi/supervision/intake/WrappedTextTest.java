package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.task.Milestone;
import org.luoshi.supervision.intake.task.ProposedItem;

/** Papers as they come out of a PDF or a browser: wrapped lines, blanks between figures, other line ends. */
class WrappedTextTest {
    private static final String MINUTES = Sources.read("minutes-2026-07.txt");

    private final Intake intake = new Intake(DevelopmentCasesTest.DEPARTMENT, new StateCalendar());

    @ParameterizedTest
    @ValueSource(ints = {26, 28, 32, 38})
    void readsWrappedLinesLikeWholeParagraphs(int width) {
        Proposals whole = intake.propose(MINUTES, null);
        Proposals wrapped = intake.propose(wrapped(width), null);
        assertThat(wrapped.items()).extracting(ProposedItem::lead).isEqualTo(leads(whole));
        assertThat(wrapped.items().stream().flatMap(item -> item.milestones().stream()))
                .extracting(Milestone::due, Milestone::what)
                .containsExactlyElementsOf(whole.items().stream()
                        .flatMap(item -> item.milestones().stream())
                        .map(milestone -> org.assertj.core.groups.Tuple.tuple(milestone.due(), milestone.what()))
                        .toList());
    }

    @Test
    void readsWindowsLineEndsAndBlanksBesideFigures() {
        String text = MINUTES.replace("\n", "\r\n").replaceAll("([0-9]+)", " $1 ");
        Proposals spaced = intake.propose(text, null);
        assertThat(spaced.items()).extracting(ProposedItem::lead).isEqualTo(leads(intake.propose(MINUTES, null)));
        assertThat(spaced.items().get(0).milestones())
                .extracting(Milestone::due)
                .containsExactly(DevCase.MONDAY.withDayOfMonth(17), DevCase.MONDAY.withDayOfMonth(31));
    }

    @Test
    void leavesShortLinesOfAListAlone() {
        Proposals list = intake.propose("办公室牵头，7月16日前完成栏目调整\n财务处负责，8月31日前完成经费拨付\n人事处负责，9月30日前完成岗位调整\n", DevCase.MONDAY);
        assertThat(list.clauses()).extracting(Clause::path).containsExactly("段1", "段2", "段3");
    }

    private static List<List<String>> leads(Proposals proposals) {
        return proposals.items().stream().map(ProposedItem::lead).toList();
    }

    private static String wrapped(int width) {
        List<String> lines = new ArrayList<>();
        for (String line : MINUTES.split("\n")) {
            String left = line;
            while (left.length() > width) {
                lines.add(left.substring(0, width));
                left = left.substring(width);
            }
            lines.add(left);
        }
        return String.join("\n", lines);
    }
}
