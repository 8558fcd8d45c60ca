package org.luoshi.itests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** One office's open items as Luoshi lists them: the same SQL, the same bytes, names and working days from memory. */
final class ListServlet extends HttpServlet {
    private static final String FROM = "item_office o";
    private static final String WHERE = " where 1 = 1 and o.office_id = ? and o.lead = true and o.open = true";
    private static final String ROWS = "select i.id, i.version, i.number_key, i.title, i.source_kind, i.urgency, "
            + "i.state, i.running, i.due, i.original_due, i.due_provisional, i.next_feedback, i.progress, "
            + "i.lead_office_id, i.handler_id, i.updated_at from " + FROM + " join item i on i.id = o.item_id" + WHERE
            + " order by o.office_id, o.open, o.due_key, o.item_id limit 21";
    private static final String COUNT = "select count(*) from (select 1 from " + FROM + WHERE + " limit 10001) counted";
    private static final int SIZE = 20;
    private static final int MOST_COUNTED = 10_000;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Map<Long, Long> longUntil = new ConcurrentHashMap<>();
    private final DataSource pool;
    private final Calendar calendar;
    private final Map<Long, String> offices;
    private final Map<Long, String> people;

    ListServlet(DataSource pool, Calendar calendar) throws SQLException {
        this.pool = pool;
        this.calendar = calendar;
        this.offices = names("select id, short_name from identity.organisation_unit");
        this.people = names("select id, name from identity.account");
    }

    record Named(long id, String name) {}

    record Line(
            long id,
            long version,
            String number,
            String title,
            String source,
            String urgency,
            String state,
            String light,
            LocalDate due,
            LocalDate originalDue,
            boolean dueProvisional,
            Integer workdaysLeft,
            LocalDate nextFeedback,
            int progress,
            Named leadOffice,
            Named handler,
            Instant updatedAt) {}

    record Page(List<Line> items, String next, long total, boolean totalCapped) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] body = json.writeValueAsBytes(page(Long.parseLong(request.getParameter("office"))));
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Page page(long office) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            List<Line> lines = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
                statement.setLong(1, office);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        lines.add(line(row));
                    }
                }
            }
            boolean more = lines.size() > SIZE;
            long total = more ? total(connection, office) : lines.size();
            List<Line> shown = more ? lines.subList(0, SIZE) : lines;
            String next = more ? cursor(shown.get(SIZE - 1), total) : null;
            return new Page(shown, next, Math.min(total, MOST_COUNTED), total > MOST_COUNTED);
        }
    }

    /** As Luoshi does it: what has more rows than are counted is counted once a minute. */
    private long total(Connection connection, long office) throws SQLException {
        Long known = longUntil.get(office);
        if (known != null && System.currentTimeMillis() < known) {
            return MOST_COUNTED + 1L;
        }
        long total = count(connection, office);
        if (total > MOST_COUNTED) {
            longUntil.put(office, System.currentTimeMillis() + 60_000);
        }
        return total;
    }

    private static long count(Connection connection, long office) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, office);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String cursor(Line last, long total) {
        String keys = last.due() + "\u001f" + last.id() + "\u001f" + total;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
    }

    private Line line(ResultSet row) throws SQLException {
        LocalDate due = row.getObject(9, LocalDate.class);
        LocalDate nextFeedback = row.getObject(12, LocalDate.class);
        long number = row.getLong(3);
        long office = row.getLong(14);
        long handler = row.getLong(15);
        return new Line(
                row.getLong(1),
                row.getLong(2),
                "督〔" + number / 1_000_000 + "〕" + number % 1_000_000 + "号",
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                light(row.getBoolean(8), due, nextFeedback),
                due,
                row.getObject(10, LocalDate.class),
                row.getBoolean(11),
                calendar.workdaysLeft(due),
                nextFeedback,
                row.getInt(13),
                new Named(office, offices.get(office)),
                new Named(handler, people.get(handler)),
                row.getObject(16, OffsetDateTime.class).toInstant());
    }

    private String light(boolean running, LocalDate due, LocalDate nextFeedback) {
        if (!running) {
            return "GREY";
        }
        if (due.isBefore(calendar.today())) {
            return "RED";
        }
        boolean late = nextFeedback != null && nextFeedback.isBefore(calendar.today());
        return late || !due.isAfter(calendar.amberUntil()) ? "AMBER" : "GREEN";
    }

    private Map<Long, String> names(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            Map<Long, String> names = new HashMap<>();
            while (row.next()) {
                names.put(row.getLong(1), row.getString(2));
            }
            return names;
        }
    }
}
