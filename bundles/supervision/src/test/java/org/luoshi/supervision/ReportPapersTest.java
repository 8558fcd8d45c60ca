package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.reports.WordDocuments;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.report.StandardTemplate;
import org.luoshi.supervision.view.ReportView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class ReportPapersTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @OnEveryDatabase
    void keepsTheTemplateThatWorksWhenAnotherCannotBeFilled(TestDatabase database) {
        Department department = new Department(database);
        ReportPapers papers =
                new ReportPapers(department.transactions, department.reportStore, new NoDocuments(), department.audit);
        byte[] standard = papers.template();

        assertThatThrownBy(() -> papers.putTemplate(Someone.supervisor(), new byte[] {1, 2, 3}))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> papers.putTemplate(Someone.supervisor(), new byte[0]))
                .isInstanceOf(InvalidInput.class);

        assertThat(papers.template()).isEqualTo(standard);
        assertThat(department.audit.entries()).isEmpty();
    }

    private static final class NoDocuments implements Documents {
        @Override
        public String readWord(byte[] content) {
            throw new InvalidInput("file", LocalizedText.verbatim("no Word document"));
        }

        @Override
        public byte[] fillWord(byte[] template, Map<String, Object> values) {
            throw new InvalidInput("template", LocalizedText.verbatim("no Word document"));
        }
    }

    @OnEveryDatabase
    void theSameDataGiveTheSameBytes(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("半年督查说明", JULY_17);
        department.inProgress("信息公开目录清理", LocalDate.of(2026, 7, 7));
        department.closed("完成公示", LocalDate.of(2026, 7, 8));
        department.itIs(LocalDate.of(2026, 7, 10));
        ReportView first = department.reports.create(Someone.supervisor(), null);
        byte[] once = word(department, first);

        ReportView again =
                department.reports.gather(Someone.supervisor(), id(first), new ExpectedVersion(first.version()));
        assertThat(word(department, again)).isEqualTo(once);
        department.reports.discard(Someone.supervisor(), id(again), new ExpectedVersion(again.version()));
        ReportView other = department.reports.create(Someone.supervisor(), null);

        assertThat(id(other)).isNotEqualTo(id(first));
        assertThat(word(department, other)).isEqualTo(once);
        assertThat(new WordDocuments().readWord(once)).contains("半年督查说明", "信息公开目录清理", "完成公示");
        assertThat(department.reports.word(id(other)).name()).isEqualTo("督查周报（2026-W28）.docx");
    }

    @OnEveryDatabase
    void refusesATemplateWithAMisspeltPlaceWhereverItStands(TestDatabase database) {
        Department department = new Department(database);
        ReportPapers papers =
                new ReportPapers(department.transactions, department.reportStore, new KeysOnly(), department.audit);

        for (String place : List.of("title", "text", "summary")) {
            assertThatThrownBy(() -> papers.putTemplate(Someone.supervisor(), standardWith(place, "tilte")))
                    .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                            .singleElement()
                            .satisfies(error ->
                                    assertThat(error.message().in(Locale.CHINA)).isEqualTo("template.unknown")));
        }
        papers.putTemplate(Someone.supervisor(), standardWith("title", "week"));

        assertThat(papers.template()).isEqualTo(standardWith("title", "week"));
    }

    /** Real documents, refused by the key of the message: its words lie in another bundle, which a flat class path hides. */
    private static final class KeysOnly implements Documents {
        private final Documents real = new WordDocuments();

        @Override
        public String readWord(byte[] content) {
            return real.readWord(content);
        }

        @Override
        public byte[] fillWord(byte[] template, Map<String, Object> values) {
            try {
                return real.fillWord(template, values);
            } catch (MissingResourceException refused) {
                throw new InvalidInput("template", LocalizedText.verbatim(refused.getKey()));
            }
        }
    }

    /** The standard template with another place. */
    private static byte[] standardWith(String place, String other) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(StandardTemplate.bytes()));
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(0);
                to.putNextEntry(same);
                to.write(part.replace("{{" + place + "}}", "{{" + other + "}}").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static byte[] word(Department department, ReportView report) {
        return department.reports.word(id(report)).content();
    }

    private static long id(ReportView report) {
        return report.line().id();
    }
}
