package org.luoshi.supervision.intake.clause;

/**
 * A clause of the source. The clauses of a text follow one another without gap or overlap.
 *
 * @param path where it stands: 一（一）, 二（导语）, 三·一是, 段2, 出席
 * @param text its words, without blanks around them
 * @param start its first character in the source
 * @param end the place after its last character, blanks and line breaks included
 */
public record Clause(String path, String text, int start, int end) {}
