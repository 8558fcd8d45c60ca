package org.luoshi.platform.modules.data.destruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.luoshi.platform.api.Viewer;

/** The wish to destroy what a function keeps (数据销毁申请), and what became of it. */
@Entity
@Table(name = "destruction")
public class Destruction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "function_id")
    private String function;

    private String reason;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_name")
    private String askedName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private State state;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String remark;

    @Version
    private long version;

    /** What became of a wish. */
    public enum State {
        /** Waits for a second person (待确认). */
        ASKED,
        /** Taken back by who asked (已撤回). */
        WITHDRAWN,
        /** Refused by a second person (已驳回). */
        REFUSED,
        /** Nobody decided in time (已过期). */
        EXPIRED,
        /** Confirmed; the certificate is written, the data are being destroyed (销毁中). */
        CONFIRMED,
        /** The data are gone (已销毁). */
        DONE
    }

    protected Destruction() {}

    /** @param reason why, not blank */
    public Destruction(String function, String reason, Viewer who, Instant now) {
        this.function = function;
        this.reason = reason;
        this.askedBy = who.personId();
        this.askedName = who.name();
        this.askedAt = now;
        this.state = State.ASKED;
    }

    public long id() {
        return id;
    }

    public String function() {
        return function;
    }

    public String reason() {
        return reason;
    }

    public long askedBy() {
        return askedBy;
    }

    public String askedName() {
        return askedName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    /** Who decided; null while nobody did. */
    public String decidedName() {
        return decidedName;
    }

    /** When it was decided; null while it was not. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** What the audit log says about it. */
    Map<String, Object> facts() {
        return Map.of("reason", reason, "askedBy", askedName);
    }

    /** Tells whether it waits for a second person and is not void yet. */
    public boolean isOpen(Duration patience, Instant now) {
        return state == State.ASKED && !askedAt.plus(patience).isBefore(now);
    }

    /** Nobody decides about it any more. */
    public void expire() {
        state = State.EXPIRED;
    }

    /** @param outcome what becomes of it */
    public void decide(State outcome, Viewer who, String words, Instant now) {
        state = outcome;
        decidedBy = who.personId();
        decidedName = who.name();
        decidedAt = now;
        remark = words;
    }

    /** The data are gone. */
    public void finish() {
        state = State.DONE;
    }
}
