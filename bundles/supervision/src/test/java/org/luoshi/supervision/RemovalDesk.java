package org.luoshi.supervision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.store.FrozenStore;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.ReportView;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeNumbering;

/** A department whose records can be taken out, and a look into its tables. */
final class RemovalDesk {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new Words()))
            .build();

    final FakeNumbering numbering = new FakeNumbering();
    final Department department;
    final SupervisionRemoval removal;

    RemovalDesk(TestDatabase database) {
        department = new Department(database, numbering);
        removal = new SupervisionRemoval(
                department.transactions,
                new FrozenStore(department.transactions),
                department.items,
                new IntakeStore(department.transactions),
                numbering);
    }

    static RecordKey key(ItemView item) {
        return new RecordKey("supervision", "SupervisionItem", Long.toString(id(item)));
    }

    static RecordKey key(ReportView report) {
        return new RecordKey(
                "supervision", "WeeklyReport", Long.toString(report.line().id()));
    }

    static long id(ItemView item) {
        return item.head().id();
    }

    void freeze(ItemView item) {
        removal.freeze(key(item), quoting -> {});
    }

    void release(ItemView item) {
        removal.release(key(item), () -> {});
    }

    /** The page of an item as the supervision office reads it. */
    String page(ItemView item) {
        return text(department.supervision.item(Someone.supervisor(), id(item)));
    }

    String page(ReportView report) {
        return text(
                department.reports.report(Someone.supervisor(), report.line().id()));
    }

    private static String text(Object view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Words of every language, of which only one is looked at. */
    private static final class Words extends StdSerializer<LocalizedText> {
        private static final long serialVersionUID = 1L;

        Words() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(LocalizedText words, JsonGenerator json, SerializerProvider unused) throws IOException {
            json.writeString(words.in(Locale.SIMPLIFIED_CHINESE));
        }
    }

    ReportView issuedReport() {
        ReportView draft = department.reports.create(Someone.supervisor(), null);
        long id = draft.line().id();
        department.reports.approve(Someone.leader(), id, new ExpectedVersion(draft.version()));
        return department.reports.issue(Someone.supervisor(), id);
    }

    int reports() {
        return department.reports.page(new ItemLists.Place(null, 20)).items().size();
    }

    /** Numbers of the items in the list. */
    List<String> listed() {
        Page<ItemLine> page = department.search.page(
                Someone.supervisor(), Filters.none(), ItemOrder.of(null), new ItemLists.Place(null, 20));
        return page.items().stream().map(ItemLine::number).toList();
    }

    /** What timelines that people see say of mergings. */
    List<String> mergings() {
        return column("select details from timeline_entry where event = 'MERGE'");
    }

    /** Rows that are still frozen. */
    int frozenRows() {
        return column("select title from frozen_item").size()
                + column("select event from frozen_timeline_entry").size()
                + column("select conclusion from frozen_closure").size()
                + column("select content from frozen_weekly_report").size();
    }

    List<String> columns(String table) {
        return column(
                "select lower(column_name) from information_schema.columns where lower(table_schema) = 'supervision'"
                        + " and table_name = '" + table + "' order by ordinal_position");
    }

    @SuppressWarnings("unchecked")
    List<String> column(String sql) {
        return department.transactions.read(() -> department
                .transactions
                .entityManager()
                .createNativeQuery(sql, String.class)
                .getResultList());
    }
}
