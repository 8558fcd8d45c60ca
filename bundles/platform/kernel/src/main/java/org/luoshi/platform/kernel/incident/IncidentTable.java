package org.luoshi.platform.kernel.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.kernel.ground.Sql;

/** The rows of incidents, in the transaction that runs. */
final class IncidentTable {
    private final Sql sql;

    IncidentTable(Sql sql) {
        this.sql = sql;
    }

    /** A step that was taken. */
    record Taken(Instant at, long personId, String person, IncidentStep step, String reason) {}

    long add(IncidentKind kind, RecordKey record, RecordLabel label, IncidentClock clock) {
        return sql.insert(
                "insert into kernel.incident (version, state, kind, module, record_type, record_id, record_number, link,"
                        + " reported_at, due_at) values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                IncidentState.FROZEN.name(),
                kind.name(),
                record.module(),
                record.type(),
                record.id(),
                label.number(),
                label.link(),
                clock.startedAt(),
                clock.dueAt());
    }

    /** A record that is held back until the incident is decided. */
    void hold(long incident, RecordKey record) {
        sql.update(
                "insert into kernel.incident_record (incident_id, module, record_type, record_id) values (?, ?, ?, ?)",
                incident,
                record.module(),
                record.type(),
                record.id());
    }

    /** Those that went with the reported record because they quote it. */
    List<RecordKey> quoting(Incident incident) {
        return sql
                .list(
                        "select module, record_type, record_id from kernel.incident_record where incident_id = ?"
                                + " order by record_type, record_id",
                        row -> new RecordKey(row.getString(1), row.getString(2), row.getString(3)),
                        incident.id())
                .stream()
                .filter(key -> !key.equals(incident.record()))
                .toList();
    }

    void giveBack(long incident) {
        sql.update("delete from kernel.incident_record where incident_id = ?", incident);
    }

    /** Nothing is left of a record to hold back, whoever held it. */
    void forget(RecordKey record) {
        sql.update(
                "delete from kernel.incident_record where module = ? and record_type = ? and record_id = ?",
                record.module(),
                record.type(),
                record.id());
    }

    void took(long incident, Viewer who, Instant at, IncidentStep step, String reason) {
        sql.update(
                "insert into kernel.incident_step (incident_id, at, person_id, person_name, step, reason)"
                        + " values (?, ?, ?, ?, ?, ?)",
                incident,
                at,
                who.personId(),
                who.name(),
                step.name(),
                reason);
    }

    /** @param stopped null leaves the clock as it is */
    void change(long incident, IncidentState state, Instant stopped, String proof) {
        sql.update(
                "update kernel.incident set version = version + 1, state = ?, stopped_at = coalesce(stopped_at, ?),"
                        + " proof = coalesce(proof, ?) where id = ?",
                state.name(),
                stopped,
                proof,
                incident);
    }

    void reminded(long incident, Instant at) {
        sql.update("update kernel.incident set reminded_at = ? where id = ?", at, incident);
    }

    Optional<Incident> find(long id) {
        return sql.first("select * from kernel.incident where id = ?", IncidentTable::read, id);
    }

    /** Whoever else takes a step waits until the transaction ends. */
    Optional<Incident> lock(long id) {
        return sql.first("select * from kernel.incident where id = ? for update", IncidentTable::read, id);
    }

    /** From the newest backwards. */
    List<Incident> page(IncidentState state, long behind, int limit) {
        return state == null
                ? sql.list(
                        "select * from kernel.incident where id < ? order by id desc limit ?",
                        IncidentTable::read,
                        behind,
                        limit)
                : sql.list(
                        "select * from kernel.incident where id < ? and state = ? order by id desc limit ?",
                        IncidentTable::read,
                        behind,
                        state.name(),
                        limit);
    }

    long count(IncidentState state) {
        return state == null
                ? sql.number("select count(*) from kernel.incident")
                : sql.number("select count(*) from kernel.incident where state = ?", state.name());
    }

    /** Those that somebody has to do something about: nothing is decided, or the clock runs. */
    List<Incident> open() {
        return sql.list(
                "select * from kernel.incident where state = ? or stopped_at is null order by due_at, id",
                IncidentTable::read,
                IncidentState.FROZEN.name());
    }

    List<Taken> steps(long incident) {
        return sql.list(
                "select * from kernel.incident_step where incident_id = ? order by id",
                row -> new Taken(
                        Sql.instant(row, "at"),
                        row.getLong("person_id"),
                        row.getString("person_name"),
                        IncidentStep.valueOf(row.getString("step")),
                        row.getString("reason")),
                incident);
    }

    /** When something was first written about a record. */
    Optional<Instant> firstTrace(RecordKey record) {
        return sql.first(
                "select at from kernel.audit_record where module = ? and record_type = ? and record_id = ?"
                        + " order by at limit 1",
                row -> Sql.instant(row, "at"),
                record.module(),
                record.type(),
                record.id());
    }

    private static Incident read(ResultSet row) throws SQLException {
        return new Incident(
                row.getLong("id"),
                row.getLong("version"),
                IncidentState.valueOf(row.getString("state")),
                IncidentKind.valueOf(row.getString("kind")),
                new RecordKey(row.getString("module"), row.getString("record_type"), row.getString("record_id")),
                new RecordLabel(row.getString("record_number"), row.getString("link")),
                new IncidentClock(
                        Sql.instant(row, "reported_at"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "stopped_at"),
                        Sql.instant(row, "reminded_at")),
                Proof.read(row.getString("proof")));
    }
}
