package org.luoshi.supervision.report;

/** The five numbers of a weekly report. */
public enum FigureKey {
    /** 在办. */
    OPEN,
    /** 新立项. */
    REGISTERED,
    /** 办结. */
    CLOSED,
    /** 到期. */
    DUE,
    /** 逾期. */
    OVERDUE
}
