package org.luoshi.supervision.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.Occasion;
import org.luoshi.supervision.item.Texts;

/**
 * Weekly report to the leaders (督查周报): somebody gathers and edits it, somebody else approves it, then it is issued once
 * and never changed again.
 */
@Entity
@Table(name = "weekly_report")
public class WeeklyReport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private Week week;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReportState state = ReportState.DRAFT;

    @Convert(converter = ContentJson.class)
    @Column(name = "content")
    private ReportContent content;

    @Embedded
    private Compared comparedWith;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "author_id"))
    @AttributeOverride(name = "name", column = @Column(name = "author_name"))
    private By author;

    @Column(name = "edited_by_id")
    private long editedById;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "approved_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name"))
    private By approver;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Embedded
    private Issue issue;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected WeeklyReport() {}

    /** A report as gathered. */
    public WeeklyReport(Week week, Gathered gathered, Occasion occasion) {
        this.week = week;
        this.author = occasion.by();
        gather(gathered, occasion);
    }

    /** Gathers it anew; what was edited is lost. */
    public void gather(Gathered gathered, Occasion occasion) {
        require(ReportStep.GATHER);
        content = gathered.content();
        comparedWith = gathered.comparedWith();
        changed(occasion);
    }

    /** Puts other words in. */
    public void edit(ReportContent words, Occasion occasion) {
        require(ReportStep.EDIT);
        content = words;
        changed(occasion);
    }

    /** Somebody else carries the draft on; whoever wrote its words still cannot approve it. */
    public void handOver(By to) {
        require(ReportStep.EDIT);
        author = to;
    }

    /** Approves it; whoever wrote it cannot. */
    public void approve(Occasion occasion) {
        require(ReportStep.APPROVE);
        if (isOwn(occasion.by().personId())) {
            throw Texts.violation("own-report");
        }
        approver = occasion.by();
        approvedAt = occasion.at();
        state = ReportState.APPROVED;
        changedAt = occasion.at();
    }

    /** Takes it back to be edited. */
    public void withdraw(Occasion occasion) {
        require(ReportStep.WITHDRAW);
        approver = null;
        approvedAt = null;
        state = ReportState.DRAFT;
        changedAt = occasion.at();
    }

    /** Issues it under its number (第N期). */
    public void issue(Issue as) {
        require(ReportStep.ISSUE);
        issue = as;
        changedAt = as.issuedAt();
        state = ReportState.ISSUED;
    }

    /** @throws org.luoshi.platform.api.error.RuleViolation when the step is not possible in this state */
    public void require(ReportStep step) {
        if (!state.allows(step)) {
            throw Texts.violation("report-not-now", Texts.title(step), Texts.title(state));
        }
    }

    /** Whether this person wrote it. */
    public boolean isOwn(long personId) {
        return author.personId() == personId || editedById == personId;
    }

    private void changed(Occasion occasion) {
        editedById = occasion.by().personId();
        changedAt = occasion.at();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long version() {
        return version;
    }

    public Week week() {
        return week;
    }

    public ReportState state() {
        return state;
    }

    public ReportContent content() {
        return content;
    }

    /** The issued report its numbers are compared with, null when it is the first. */
    public Compared comparedWith() {
        return comparedWith;
    }

    public By author() {
        return author;
    }

    /** Who approved it, null while nobody has. */
    public By approver() {
        return approver;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** Under which number it was issued, null while it was not. */
    public Issue issue() {
        return issue;
    }
}
