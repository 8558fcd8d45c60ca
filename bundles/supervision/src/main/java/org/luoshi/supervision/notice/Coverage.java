package org.luoshi.supervision.notice;

/** What became of a clause (条款覆盖). */
public enum Coverage {
    /** Items cover it (已立项). */
    ITEM,
    /** Marked as needing no action, with the reason (无需办理). */
    NO_ACTION,
    /** Not decided yet (待确认). */
    OPEN
}
