package org.luoshi.platform.kernel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Exports;
import org.luoshi.platform.api.record.ListExport;
import org.luoshi.platform.api.record.ListExport.Column;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeGate;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.luoshi.testkit.fakes.FakeViewer;

class CsvExportsTest {
    private static final FakeViewer WANG = FakeViewer.named(7, "王芳");
    private static final LocalizedText TITLE = locale -> Locale.ENGLISH.equals(locale) ? "Supervised items" : "督办事项";

    private final FakeAudit audit = new FakeAudit();
    private int read;

    @Test
    void isAFileThatExcelOpens() {
        FileContent file = exports("500", "20000")
                .csv(WANG, list(List.of("完成公示", "他说“好”\"是\""), LocalDate.of(2026, 7, 17), -3, null), null);

        assertThat(file.name()).isEqualTo("督办事项-2026-07-17.csv");
        assertThat(file.mediaType()).isEqualTo("text/csv");
        assertThat(text(file))
                .isEqualTo("\uFEFF\"督办事项\",\"值\",\"值\",\"值\"\r\n"
                        + "\"完成公示\",\"2026-07-17\",-3,\r\n"
                        + "\"他说“好”\"\"是\"\"\",\"2026-07-17\",-3,\r\n");
    }

    @Test
    void noTextIsRunAsAFormula() {
        List<String> evil =
                List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "=\"\"");
        String text = text(exports("500", "20000").csv(WANG, list(evil, "a=1"), null));

        assertThat(text.split("\",\"a=1\"\r\n")).hasSize(evil.size()).allSatisfy(line -> assertThat(line)
                .contains("\"'"));
        assertThat(text).contains("\"'=1+1\"", "\"'=\"\"\"\"\"", ",\"a=1\"");
    }

    @Test
    void momentsAreInOfficeTimeAndWordsInTheReadersLanguage() {
        Object[] values = {Instant.parse("2026-07-17T01:00:00Z"), TITLE};
        String text = text(exports("500", "20000").csv(WANG.reading(Locale.ENGLISH), list(List.of("a"), values), null));

        assertThat(text).contains("\"2026-07-17 09:00:00\"", "\"Supervised items\"");
    }

    @Test
    void manyRowsAskForAReasonAndAllLeaveATrace() {
        Exports exports = exports("3", "20000");
        exports.csv(WANG, list(rows(3)), " ");
        assertThatThrownBy(() -> exports.csv(WANG, list(rows(400)), " "))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> {
                    assertThat(invalid.code()).isEqualTo(Exports.REASON_REQUIRED);
                    assertThat(invalid.errors()).singleElement().satisfies(error -> {
                        assertThat(error.field()).isEqualTo("reason");
                        assertThat(error.message().in(Locale.CHINA)).contains("3 行");
                    });
                });
        assertThat(read).as("no further than needed").isEqualTo(8);
        exports.csv(WANG, list(rows(400)), " 迎接检查 ");

        assertThat(audit.entries()).extracting(entry -> entry.who().name()).containsExactly("王芳", "王芳");
        assertThat(audit.entries())
                .extracting(FakeAudit.Entry::event)
                .containsExactly(
                        event(Map.of("filter", "state=CLOSED", "rows", 3)),
                        event(Map.of("filter", "state=CLOSED", "rows", 400, "reason", "迎接检查")));
    }

    @Test
    void oneFileHoldsNoMoreThanIsSet() {
        assertThatThrownBy(() -> exports("3", "5").csv(WANG, list(rows(6)), "迎接检查"))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo("invalid-input"));
        assertThatThrownBy(() -> exports("3", "50").csv(WANG, list(rows(1)), "长".repeat(501)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> exports("3", "50").csv(WANG, list(rows(1)), "绝密"))
                .isInstanceOf(ClassifiedContentRefused.class);
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void aWrongSettingIsToldAndTheUsualOneHolds() {
        assertThat(exports("0", "1").warning()).isEmpty();
        CsvExports wrong = exports("many", "0");
        assertThat(wrong.name()).isEqualTo("export");
        assertThat(wrong.warning().orElseThrow().in(Locale.CHINA)).contains("reason.rows = many", "500 行");
        assertThat(exports("0", "-1").warning().orElseThrow().in(Locale.ENGLISH))
                .contains("20000 rows");
        assertThatThrownBy(() -> wrong.csv(WANG, list(rows(501)), "")).isInstanceOf(InvalidInput.class);
    }

    private static AuditEvent event(Map<String, Object> after) {
        return new AuditEvent("supervision", "supervision.export", "SupervisionItem", "list", Map.of(), after);
    }

    private static List<String> rows(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add("事项" + i);
        }
        return rows;
    }

    /** The titles of some records, and what stands beside each; two on a page. */
    private ListExport<String> list(List<String> titles, Object... values) {
        List<Column<String>> columns = new ArrayList<>();
        columns.add(new Column<>(TITLE, row -> row));
        for (Object value : values) {
            columns.add(new Column<>(LocalizedText.verbatim("值"), row -> value));
        }
        return new ListExport<>("supervision", "SupervisionItem", TITLE, "state=CLOSED", columns, cursor -> {
            read += 2;
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(from + 2, titles.size());
            return new Page<>(
                    titles.subList(from, to), to == titles.size() ? null : String.valueOf(to), titles.size(), false);
        });
    }

    private static String text(FileContent file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private CsvExports exports(String reasonRows, String mostRows) {
        read = 0;
        FixedClock clock = FixedClock.at("2026-07-17T09:00");
        return new CsvExports(new FakeTransactions(), audit, new FakeGate(), clock, new ExportSettings() {
            @Override
            public String reason_rows() {
                return reasonRows;
            }

            @Override
            public String most_rows() {
                return mostRows;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ExportSettings.class;
            }
        });
    }
}
