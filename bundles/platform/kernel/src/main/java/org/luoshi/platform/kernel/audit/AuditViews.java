package org.luoshi.platform.kernel.audit;

/** What a list does with the records that somebody saw something: they are many, and most readers look for changes. */
public enum AuditViews {
    WITHOUT(" and action not like '%" + RecordViewLog.VERB + "'"),
    ONLY(" and action like '%" + RecordViewLog.VERB + "'"),
    ALL("");

    private final String condition;

    AuditViews(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
