package org.luoshi.supervision.notice;

/** State of an intake. */
public enum IntakeState {
    /** 待确认: proposed, nothing registered yet. */
    OPEN,
    /** 已登记: its items exist, every clause is decided. */
    ACCEPTED
}
