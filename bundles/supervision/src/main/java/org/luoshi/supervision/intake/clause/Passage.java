package org.luoshi.supervision.intake.clause;

import org.luoshi.supervision.intake.text.Span;

/**
 * A clause while it is being read: its place in the plain text and its part in the paper.
 *
 * @param bodyStart where its words start after the number
 * @param parent the path of the numbered clause it stands in, or null
 */
public record Passage(String path, Part part, int start, int bodyStart, int end, String parent) {
    /** What a clause is to the paper. */
    public enum Part {
        /** Title, imprint and opening words. */
        OPENING,
        HEADING,
        /** Words of a numbered clause before its first sub-clause. */
        INTRODUCTION,
        NUMBERED,
        PARAGRAPH,
        ATTENDANCE,
        ADDRESSEE,
        SIGNATURE,
        ATTACHMENT_LIST,
        /** 特此通知, 联系人, 此件公开发布. */
        CLOSING;

        public boolean mayHoldTask() {
            return this == OPENING || this == INTRODUCTION || this == NUMBERED || this == PARAGRAPH;
        }
    }

    /** Whether it is a numbered clause or the words over one. */
    public boolean isNumbered() {
        return part == Part.NUMBERED || part == Part.INTRODUCTION || part == Part.HEADING;
    }

    /** Its words without its number. */
    public Span words() {
        return new Span(bodyStart, end);
    }

    Passage endingAt(int newEnd) {
        return new Passage(path, part, start, bodyStart, newEnd, parent);
    }

    Passage as(String newPath, Part newPart) {
        return new Passage(newPath, newPart, start, bodyStart, end, parent);
    }
}
