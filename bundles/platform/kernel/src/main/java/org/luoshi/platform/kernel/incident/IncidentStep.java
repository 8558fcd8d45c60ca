package org.luoshi.platform.kernel.incident;

/** What is done about an incident. */
public enum IncidentStep {
    /** 报告误入: freezes the record. */
    REPORT(false),
    /** 已向上级报告: to the secrecy authority and the superior office, within 24 hours. */
    TELL_AUTHORITY(false),
    /** 确认并清除. */
    PURGE(false),
    /** 解除冻结: a false alarm. */
    RELEASE(true),
    /** 备份已处理: what was done about copies that still hold it. */
    CLEAR_COPIES(true);

    private final boolean reasoned;

    IncidentStep(boolean reasoned) {
        this.reasoned = reasoned;
    }

    /** Whether it needs words that say why, or what was done. */
    boolean reasoned() {
        return reasoned;
    }
}
