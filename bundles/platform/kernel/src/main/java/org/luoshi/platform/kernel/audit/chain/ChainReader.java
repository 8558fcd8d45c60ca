package org.luoshi.platform.kernel.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the chain from the tables of the kernel. */
public final class ChainReader {
    private static final String ROWS = "select s.seq, s.audit_id, s.hash, a.*, p.before_json, p.after_json"
            + " from kernel.audit_sequence s left join kernel.audit_record a on a.id = s.audit_id"
            + " left join kernel.audit_payload p on p.audit_id = a.id where s.seq > ? order by s.seq limit ?";
    private static final String OUTSIDE = "select min(a.id) from kernel.audit_record a"
            + " where not exists (select 1 from kernel.audit_sequence s where s.audit_id = a.id)"
            + " and not exists (select 1 from kernel.audit_pending p where p.audit_id = a.id)";
    /** Those on their way into the chain as well: they were committed together with what they say. */
    private static final String ERASURES = "select coalesce(s.seq, " + Long.MAX_VALUE + ") as place, a.*"
            + " from kernel.audit_record a left join kernel.audit_sequence s on s.audit_id = a.id"
            + " where a.action in (?, ?, ?) order by place, a.id";

    private static final String INCIDENTS = "select id, module from kernel.incident";

    private final Connection connection;

    public ChainReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * A place in the chain.
     *
     * @param recordId the record that stood there
     * @param link null when that record is gone
     * @param payload hash of the payload that is there; null when there is none
     */
    record Row(long seq, long recordId, Link link, String payload) {}

    List<Row> behind(long seq, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setLong(1, seq);
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    /** The first audit record that is neither in the chain nor on its way there; 0 when there is none. */
    long outside() throws SQLException {
        return number(OUTSIDE);
    }

    /** How many records the chain has. */
    public long length() throws SQLException {
        return number("select max(seq) from kernel.audit_sequence");
    }

    /** What was erased with good reason, as these seals vouch for it. */
    Erasures erasures(List<Seal> seals) throws SQLException {
        List<Erasures.Said> said = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ERASURES)) {
            for (int i = 0; i < Erasures.ACTIONS.size(); i++) {
                statement.setString(i + 1, Erasures.ACTIONS.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    said.add(new Erasures.Said(rows.getLong("place"), content(rows)));
                }
            }
        }
        return new Erasures(said, incidents(), seals);
    }

    /** The function of each incident. */
    private Map<String, String> incidents() throws SQLException {
        Map<String, String> modules = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(INCIDENTS)) {
            while (rows.next()) {
                modules.put(rows.getString("id"), rows.getString("module"));
            }
        }
        return modules;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        boolean gone = row.getString("payload_hash") == null;
        Link link = gone ? null : new Link(seq, row.getString("hash"), content(row));
        return new Row(seq, row.getLong("audit_id"), link, gone ? null : payload(row));
    }

    private static String payload(ResultSet row) throws SQLException {
        String before = row.getString("before_json");
        return before == null ? null : Payloads.hash(row.getString("salt"), before, row.getString("after_json"));
    }

    /** The audit record of a row that has all its columns. */
    public static Link.Content content(ResultSet row) throws SQLException {
        return new Link.Content(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("address"),
                row.getString("request_id"),
                row.getString("module"),
                row.getString("action"),
                row.getString("record_type"),
                row.getString("record_id"),
                row.getString("salt"),
                row.getString("payload_hash"),
                row.getString("declaration"));
    }
}
