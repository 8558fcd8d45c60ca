package org.luoshi.supervision.report;

/**
 * A week as it was gathered.
 *
 * @param comparedWith the last issued report, null when there is none
 */
public record Gathered(ReportContent content, Compared comparedWith) {}
