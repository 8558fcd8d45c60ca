package org.luoshi.supervision.view;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.report.ReportState;
import org.luoshi.supervision.report.WeeklyReport;

/**
 * A weekly report in a list.
 *
 * @param week 2026-W28
 * @param number 第N期, null until it is issued
 */
public record ReportLine(
        long id,
        long version,
        String week,
        LocalDate from,
        LocalDate to,
        ReportState state,
        Integer number,
        LocalizedText title,
        String author,
        String approver,
        Instant approvedAt,
        Instant issuedAt,
        String sha256) {
    public static ReportLine of(WeeklyReport report) {
        boolean issued = report.issue() != null;
        return new ReportLine(
                report.id(),
                report.version(),
                report.week().toString(),
                report.week().from(),
                report.week().to(),
                report.state(),
                issued ? report.issue().number() : null,
                Texts.text("report.title"),
                report.author().name(),
                By.nameOf(report.approver()),
                report.approvedAt(),
                issued ? report.issue().issuedAt() : null,
                issued ? report.issue().sha256() : null);
    }
}
