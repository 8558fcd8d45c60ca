package org.luoshi.supervision.item;

/** How urgent an item is (紧急程度). */
public enum Urgency {
    /** 特急. */
    MOST_URGENT,
    /** 加急. */
    URGENT,
    /** 平件. */
    ORDINARY
}
