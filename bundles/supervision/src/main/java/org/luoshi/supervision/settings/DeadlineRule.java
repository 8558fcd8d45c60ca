package org.luoshi.supervision.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A deadline that people usually set for one kind of item (办理时限惯例), and whose practice it is. */
@Entity
@Table(name = "deadline_rule")
public class DeadlineRule {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_rule_seq")
    @SequenceGenerator(name = "deadline_rule_seq", sequenceName = "deadline_rule_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private Terms terms;

    protected DeadlineRule() {}

    public DeadlineRule(Terms terms) {
        this.terms = terms;
    }

    public void change(Terms next) {
        terms = next;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long version() {
        return version;
    }

    public Terms terms() {
        return terms;
    }
}
