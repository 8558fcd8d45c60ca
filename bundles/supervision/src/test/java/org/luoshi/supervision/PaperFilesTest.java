package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.view.ProposalView;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeCalendar;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeDocuments;

class PaperFilesTest {
    private static final String TEXT = "厅长办公会议纪要：于7月17日前完成公示。";

    private final PaperFiles files = new PaperFiles(new FakeDocuments());

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void readsPlainTextInTheUsualEncodings(String encoding) {
        byte[] content = TEXT.getBytes(Charset.forName(encoding));

        assertThat(text("纪要.TXT", content)).isEqualTo(TEXT);
    }

    private String text(String name, byte[] content) {
        return files.text(new FileContent(name, "application/octet-stream", content));
    }

    @Test
    void leavesTheByteOrderMarkOut() {
        byte[] content = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);

        assertThat(text("纪要.txt", content)).isEqualTo(TEXT);
    }

    @Test
    void readsWord() {
        byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(text("纪要.docx", content)).isEqualTo(TEXT);
    }

    @Test
    void refusesOtherFilesAndOtherBytes() {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> text("纪要.pdf", text)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> text("纪要.txt", new byte[0])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> text("纪要.txt", new byte[] {(byte) 0xff, 0x20, 0x41}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("file");
    }

    @Test
    void proposesItemsWithTheOfficesOfThisDepartment() {
        FakeDirectory directory = new FakeDirectory().office(4, "资源配置处").office(5, "监督评估处");
        PaperReader reader = new PaperReader(directory, new FakeCalendar(FixedClock.at("2026-07-06T09:00")));

        ProposalView proposal = reader.propose(Samples.minutes(), null);

        assertThat(proposal.source().kind()).isEqualTo(SourceKind.DIRECTOR_MEETING);
        assertThat(proposal.items().get(0).leadOffices()).containsExactly(new ProposalView.Mention("资源配置处", 4L));
        assertThat(proposal.items().get(0).assistOffices())
                .containsExactly(new ProposalView.Mention("监督评估处", 5L), new ProposalView.Mention("财务处", null));
        assertThat(proposal.unknownOffices()).contains("财务处").doesNotContain("资源配置处");
        assertThat(proposal.noAction())
                .allSatisfy(none -> assertThat(none.reason().in(Locale.ENGLISH)).isNotBlank());
    }

    @Test
    void theNoticeNamesNoDeadline() {
        PaperReader reader = new PaperReader(new FakeDirectory(), new FakeCalendar(FixedClock.at("2026-07-06T09:00")));

        assertThat(reader.propose(Samples.notice(), null).items()).allSatisfy(item -> assertThat(item.milestones())
                .allSatisfy(step -> assertThat(step.due()).isNull()));
        assertThatThrownBy(() -> reader.propose(" ", null)).isInstanceOf(InvalidInput.class);
    }
}
