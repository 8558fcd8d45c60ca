package org.luoshi.supervision.item;

/** How an office is urged (催办方式). */
public enum UrgeWay {
    /** Notice in the system (系统). */
    SYSTEM,
    /** By telephone (电话). */
    PHONE,
    /** Written 《催办通知》. */
    NOTICE
}
