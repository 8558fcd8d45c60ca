package org.luoshi.platform.api;

/** How much of a function's data a person sees (数据范围). */
public enum DataScope {
    /** What the person handles. */
    OWN,
    /** What the person's office, or one under it, handles. */
    OFFICE,
    /** Everything. */
    ALL
}
