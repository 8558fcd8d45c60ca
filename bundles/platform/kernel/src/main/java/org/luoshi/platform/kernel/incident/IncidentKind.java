package org.luoshi.platform.kernel.incident;

/** What somebody noticed; chosen, never typed, so that no content gets into the report. */
public enum IncidentKind {
    /** 带有密级标志. */
    MARKED,
    /** 内容涉密但没有标志. */
    UNMARKED,
    /** 附件涉密. */
    FILE,
    /** 其他不应存放的内容. */
    OTHER
}
