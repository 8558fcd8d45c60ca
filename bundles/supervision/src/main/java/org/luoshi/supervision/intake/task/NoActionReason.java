package org.luoshi.supervision.intake.task;

/** Why a clause is proposed to need no supervision. The words for it come from the message bundles. */
public enum NoActionReason {
    /** Title, imprint and opening words. */
    OPENING,
    /** A heading over other clauses. */
    HEADING,
    /** A report was heard (听取汇报). */
    HEARD,
    /** Something was discussed or approved and nothing asked for. */
    APPROVED,
    /** Something was passed on for information. */
    NOTICE_ONLY,
    /** Something is judged or explained. */
    NARRATIVE,
    /** It has been done. */
    PAST,
    /** A general call without office or deadline (高度重视). */
    EXHORTATION,
    /** Its sub-clauses hold the tasks. */
    INTRODUCTION,
    /** Who was there. */
    ATTENDANCE,
    /** To whom the paper goes. */
    ADDRESSEE,
    /** Department and date at the end. */
    SIGNATURE,
    /** The list of attachments. */
    ATTACHMENT_LIST,
    /** 特此通知, contact, imprint. */
    CLOSING
}
