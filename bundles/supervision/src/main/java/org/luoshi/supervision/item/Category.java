package org.luoshi.supervision.item;

/** Kind of supervision (督查类别), 政府督查工作条例 art. 14. */
public enum Category {
    /** 综合督查. */
    COMPREHENSIVE,
    /** 专项督查. */
    SPECIAL,
    /** 事件调查. */
    INVESTIGATION,
    /** 日常督办. */
    DAILY,
    /** 线索核查. */
    CLUE_CHECK
}
