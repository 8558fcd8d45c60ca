package org.example.visitors.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.time.WorkCalendar;

/** A visit (来访): somebody came, sees somebody, and leaves again. */
@Entity
@Table(name = "visit")
public class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_seq")
    @SequenceGenerator(name = "visit_seq", sequenceName = "visit_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private VisitDetails details;

    @Column(name = "came_at")
    private Instant cameAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "registered_by")
    private String registeredBy;

    protected Visit() {}

    /** Somebody has just come in. */
    public Visit(VisitDetails details, Instant now, String registeredBy) {
        this.details = details;
        this.cameAt = now;
        this.registeredBy = registeredBy;
    }

    /** Corrects what was written down. */
    public void correct(VisitDetails corrected) {
        details = corrected;
    }

    /** @throws RuleViolation when the visitor has left already */
    public void leave(Instant now) {
        if (leftAt != null) {
            throw new RuleViolation("visitors.has-left", Texts.text("rule.has-left", details.visitor()));
        }
        leftAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long version() {
        return version;
    }

    public VisitDetails details() {
        return details;
    }

    public Instant cameAt() {
        return cameAt;
    }

    /** The day on which the visitor came. */
    public LocalDate day() {
        return LocalDate.ofInstant(cameAt, WorkCalendar.ZONE);
    }

    /** When the visitor left; null while inside. */
    public Instant leftAt() {
        return leftAt;
    }

    public String registeredBy() {
        return registeredBy;
    }
}
