package org.luoshi.supervision.notice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.Occasion;
import org.luoshi.supervision.item.Texts;

/**
 * A notice or minutes that was taken in (来文): its text, its clauses and what was decided on each. It is accepted once;
 * from then on every clause is covered by an item or marked as needing no action.
 */
@Entity
@Table(name = "intake")
public class IntakeNotice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "intake_seq")
    @SequenceGenerator(name = "intake_seq", sequenceName = "intake_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private Paper paper;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private IntakeState state = IntakeState.OPEN;

    @Embedded
    private By by;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "accepted_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "accepted_by_name"))
    private By acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    /** Hash of the text while it is open, no longer afterwards: of one text one paper lies open, says the database. */
    @Column(name = "open_hash")
    private String openHash;

    @OneToMany(mappedBy = "intake", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<IntakeClause> clauses = new ArrayList<>();

    protected IntakeNotice() {}

    /** @param clauses path and text of each clause, in order */
    public IntakeNotice(Paper paper, List<Map.Entry<String, String>> clauses, Occasion occasion) {
        this.paper = paper;
        this.openHash = paper.textHash();
        this.by = occasion.by();
        this.createdAt = occasion.at();
        clauses.forEach(clause ->
                this.clauses.add(new IntakeClause(this, this.clauses.size(), clause.getKey(), clause.getValue())));
    }

    /** @param reasons why clauses need no action, by path */
    public void accept(Map<String, String> reasons, Occasion occasion) {
        requireOpen();
        clauses.forEach(clause -> clause.needsNoAction(reasons.get(clause.path())));
        state = IntakeState.ACCEPTED;
        openHash = null;
        acceptedBy = occasion.by();
        acceptedAt = occasion.at();
    }

    /** Somebody else carries it on; what was registered already stays whose it was. */
    public void handOver(By to) {
        requireOpen();
        by = to;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long version() {
        return version;
    }

    public Paper paper() {
        return paper;
    }

    public IntakeState state() {
        return state;
    }

    public By by() {
        return by;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who accepted it, null while nobody has. */
    public By acceptedBy() {
        return acceptedBy;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public List<IntakeClause> clauses() {
        return Collections.unmodifiableList(clauses);
    }

    /** @throws org.luoshi.platform.api.error.RuleViolation when its items are registered already */
    public void requireOpen() {
        if (state != IntakeState.OPEN) {
            throw Texts.violation("intake-accepted");
        }
    }
}
