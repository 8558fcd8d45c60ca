package org.luoshi.supervision.intake.clause;

/** The kinds of numbering of official papers, from the outermost to the innermost. */
public enum Numbering {
    ATTACHMENT,
    PART,
    CHAPTER,
    ARTICLE,
    CHINESE,
    BRACKETED_CHINESE,
    ITEM,
    DIGIT,
    BRACKETED_DIGIT,
    CIRCLED,
    BULLET,
    FIRST,
    ONE_IS;

    boolean isInside(Numbering other) {
        return compareTo(other) > 0;
    }

    /** 一是, 第一，and bullets are set off by a dot in a path; numbers are joined: 二（一）1. */
    boolean isSetOff() {
        return this == ITEM || this == BULLET || this == FIRST || this == ONE_IS;
    }

    /** An article counts through all chapters, so its path needs no chapter. */
    boolean startsPath() {
        return this == ATTACHMENT || this == PART || this == CHAPTER || this == ARTICLE;
    }
}
