package org.luoshi.supervision.report;

/** State of a weekly report. */
public enum ReportState {
    /** 草稿. */
    DRAFT,
    /** 已审批. */
    APPROVED,
    /** 已印发: numbered, and never changed again. */
    ISSUED;

    /** Whether a step is possible from here. */
    public boolean allows(ReportStep step) {
        return switch (step) {
            case GATHER, EDIT, APPROVE -> this == DRAFT;
            case WITHDRAW, ISSUE -> this == APPROVED;
            case DISCARD -> this != ISSUED;
        };
    }
}
