package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The six questions of a verification (办结核查六问); each null while nobody has answered it.
 *
 * @param factsClear 事实清楚
 * @param problemSolved 问题解决
 * @param taskDone 任务落实
 * @param conclusionRight 结论准确
 * @param lawful 措施合法合规
 * @param papersProper 文书规范
 */
@Embeddable
public record CheckList(
        @Column(name = "facts_clear") Boolean factsClear,
        @Column(name = "problem_solved") Boolean problemSolved,
        @Column(name = "task_done") Boolean taskDone,
        @Column(name = "conclusion_right") Boolean conclusionRight,
        @Column(name = "lawful") Boolean lawful,
        @Column(name = "papers_proper") Boolean papersProper) {
    /** Whether every question is answered with yes. */
    public boolean allYes() {
        return yes(factsClear)
                && yes(problemSolved)
                && yes(taskDone)
                && yes(conclusionRight)
                && yes(lawful)
                && yes(papersProper);
    }

    private static boolean yes(Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
