package org.luoshi.supervision.intake.office;

/** An office named at one place of the text. */
public record OfficeMention(int start, int end, String name, Kind kind) {
    /** How the office was recognised. */
    public enum Kind {
        /** By its name in the organisation. */
        KNOWN,
        /** By the form of its name only: outside the organisation. */
        UNKNOWN,
        /** Many at once: 各处室, 有关单位, 各市科技局. */
        COLLECTIVE
    }

    OfficeMention startingAt(int earlier) {
        return new OfficeMention(earlier, end, name, kind);
    }

    OfficeMention endingAt(int later) {
        return new OfficeMention(start, later, name, kind);
    }
}
