package org.luoshi.supervision.report;

/** The parts of a weekly report, in their order. */
public enum SectionKey {
    /** 逾期与红灯. */
    OVERDUE,
    /** 本周到期. */
    DUE_THIS_WEEK,
    /** 本周办结. */
    CLOSED_THIS_WEEK,
    /** 重点事项进展. */
    KEY_PROGRESS,
    /** 本周新立项. */
    REGISTERED_THIS_WEEK,
    /** 需厅领导协调事项. */
    NEEDS_COORDINATION,
    /** 下周到期. */
    DUE_NEXT_WEEK,
    /** 应反馈未反馈. */
    NOT_REPORTED
}
