package org.luoshi.supervision.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything a report of one week is written from.
 *
 * @param asOf the day as of which items are open or overdue
 * @param figures the five numbers
 * @param items the items of each part, {@link ReportContent#SENTENCES} at most
 * @param counts how many there are of each part
 * @param officeNames names of the lead offices
 */
public record WeekFacts(
        Week week,
        LocalDate asOf,
        Map<FigureKey, Long> figures,
        Map<SectionKey, List<ReportItem>> items,
        Map<SectionKey, Long> counts,
        Map<Long, String> officeNames) {}
