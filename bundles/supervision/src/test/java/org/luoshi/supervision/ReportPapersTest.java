package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.supervision.item.Someone;
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
        ReportView draft = department.reports.create(Someone.supervisor(), null);

        assertThat(department.reports.word(draft.line().id()).content())
                .isEqualTo(department.reports.word(draft.line().id()).content());
        assertThat(department.reports.word(draft.line().id()).name()).isEqualTo("督查周报（2026-W28）.docx");
    }
}
