package org.luoshi.supervision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.report.ReportPaper;
import org.luoshi.supervision.report.StandardTemplate;
import org.luoshi.supervision.report.WeeklyReport;
import org.luoshi.supervision.store.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Weekly reports as Word files, and the template they are filled into. */
@Component(service = ReportPapers.class)
public class ReportPapers {
    /** A template may be so long, in bytes. */
    public static final int LONGEST_TEMPLATE = 1_000_000;

    private final Transactions transactions;
    private final ReportStore reports;
    private final Documents documents;
    private final Audit audit;

    @Activate
    public ReportPapers(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ReportStore reports,
            @Reference Documents documents,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.reports = reports;
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * @param number 第N期, null for a draft
     * @param day day of issue, or today
     */
    byte[] write(WeeklyReport report, Integer number, LocalDate day) {
        byte[] template = reports.template().orElseGet(StandardTemplate::bytes);
        return documents.fillWord(template, ReportPaper.values(report.week(), report.content(), number, day));
    }

    /** File name of a report. */
    String name(WeeklyReport report) {
        Object which = report.issue() == null
                ? report.week().toString()
                : report.issue().year() + "-" + report.issue().number();
        return Texts.text("report.file-name", which).in(Locale.SIMPLIFIED_CHINESE);
    }

    /** The template in use. */
    public byte[] template() {
        return transactions.read(() -> reports.template().orElseGet(StandardTemplate::bytes));
    }

    /** Takes another template into use, after it was tried out. It has passed the gate on its way in. */
    public void putTemplate(Viewer viewer, byte[] content) {
        new InputCheck()
                .that(content.length > 0, "template", "required")
                .that(content.length <= LONGEST_TEMPLATE, "template", "too-big", LONGEST_TEMPLATE / 1000)
                .done();
        documents.fillWord(content, ReportPaper.trial());
        transactions.run(() -> {
            reports.putTemplate(content);
            trace(viewer, "template-put", Map.of("sha256", sha256(content)));
        });
    }

    /** Goes back to the standard template. */
    public void dropTemplate(Viewer viewer) {
        transactions.run(() -> {
            if (reports.dropTemplate()) {
                trace(viewer, "template-drop", Map.of());
            }
        });
    }

    private void trace(Viewer viewer, String verb, Map<String, Object> after) {
        audit.record(
                viewer,
                new AuditEvent("supervision", "supervision." + verb, "ReportTemplate", "weekly", Map.of(), after));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}
