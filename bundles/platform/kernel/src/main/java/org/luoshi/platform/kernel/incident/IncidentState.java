package org.luoshi.platform.kernel.incident;

/** How far an incident has come. */
public enum IncidentState {
    /** 已冻结: nobody sees the record; somebody has to decide. */
    FROZEN,
    /** 已清除: it was what was feared; nothing of it is left here. */
    PURGED,
    /** 已解除: a false alarm; the record is back. */
    RELEASED
}
