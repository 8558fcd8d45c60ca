package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.platform.kernel.gate.file.Files;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.luoshi.testkit.fakes.FakeViewer;

class MarkGateTest {
    private static final String MARKED = "机密★20年\n关于某项工作的方案";

    private final Viewer who = FakeViewer.named(7, "王芳");
    private final FakeTransactions transactions = new FakeTransactions();
    private final List<AuditEvent> audited = new ArrayList<>();
    private final MarkGate gate = new MarkGate(transactions, new TransactionStack(), this::record);

    private void record(Viewer viewer, AuditEvent event) {
        assertThat(transactions.running()).isTrue();
        audited.add(event);
    }

    @Test
    void refusesAMarkedTextAndNamesRuleAndField() {
        assertThatThrownBy(() -> gate.checkText(who, "clauses[0].text", MARKED))
                .asInstanceOf(type(ClassifiedContentRefused.class))
                .returns("level-star", ClassifiedContentRefused::rule)
                .returns("clauses[0].text", ClassifiedContentRefused::field);
    }

    @Test
    void keepsRuleAndSaltedHashOnly() {
        refused(() -> gate.checkText(who, "title", MARKED));
        refused(() -> gate.checkText(who, "title", MARKED));
        assertThat(audited).hasSize(2).allSatisfy(event -> {
            assertThat(event.after()).containsOnlyKeys("rule", "salt", "hash");
            assertThat(event.toString()).doesNotContain("方案", "机密");
        });
        assertThat(audited.get(0).after().get("hash"))
                .isNotEqualTo(audited.get(1).after().get("hash"));
    }

    @Test
    void letsOrdinaryTextsPassWithoutTrace() {
        gate.checkText(who, "text", "转长期坚持；机要室负责；严禁存储国家秘密");
        gate.checkText(who, "text", null);
        gate.checkFile(who, "通知.txt", "保守国家秘密".getBytes(Charset.forName("GB18030")));
        assertThat(audited).isEmpty();
    }

    @Test
    void refusesAMarkedFileNameWhateverIsInside() {
        refused(() -> gate.checkFile(who, "方案（秘密）.pdf", new byte[] {1, 2, 3}));
        assertThat(audited).singleElement().returns("name-level-bracket", AuditEvent::recordId);
    }

    @Test
    void readsTextFilesInTheUsualEncodings() {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16 /* with its mark */)) {
            refused(() -> gate.checkFile(who, "a.txt", MARKED.getBytes(charset)));
        }
        assertThat(audited).hasSize(3);
    }

    @Test
    void refusesATextFileThatIsNoText() {
        assertThatThrownBy(() -> gate.checkFile(who, "a.txt", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void looksIntoFilesOfUnknownKind() {
        refused(() -> gate.checkFile(who, "a.bin", ("\u0001\u0002" + MARKED).getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void readsWordDocumentsThroughTheReader() {
        byte[] plain = Files.docx("通知", Map.of());
        Documents reader = new Reader(MARKED);
        gate.bindDocuments(reader);
        refused(() -> gate.checkFile(who, "a.DOCX", plain));
        gate.unbindDocuments(reader);
        assertThatThrownBy(() -> gate.checkFile(who, "a.docx", plain)).isInstanceOf(Unavailable.class);
    }

    @Test
    void looksIntoEveryPartOfAFile() {
        gate.bindDocuments(new Reader("通知"));
        refused(() -> gate.checkFile(who, "a.docx", Files.docx("通知", Map.of("docProps/core.xml", "<p><t>机密</t></p>"))));
        gate.checkFile(who, "a.docx", Files.docx("通知", Map.of("docProps/core.xml", "<p><t>保密工作</t></p>")));
        assertThat(audited).singleElement().returns("level-line", AuditEvent::recordId);
    }

    @Test
    void refusesAlsoWhenTheAuditCannotBeWritten() {
        MarkGate lonely = new MarkGate(transactions, new TransactionStack(), (viewer, event) -> {
            throw new IllegalStateException("the database is gone");
        });
        assertThatThrownBy(() -> lonely.checkText(who, "title", MARKED)).isInstanceOf(ClassifiedContentRefused.class);
        assertThatCode(() -> lonely.checkText(who, "title", "通知")).doesNotThrowAnyException();
    }

    @Test
    void readsTheSameFileOnceAndEveryOtherAnew() {
        AtomicInteger read = new AtomicInteger();
        gate.bindDocuments(new Counting(read));
        byte[] word = Files.docx("通知", Map.of());

        gate.checkFile(who, "通知.docx", word);
        gate.checkFile(who, "通知.docx", word.clone());
        assertThat(read).as("the edge and the shelf ask for the same bytes").hasValue(1);

        gate.checkFile(who, "另一个名字.docx", word);
        assertThat(read).hasValue(2);
        for (int i = 0; i < 2; i++) {
            refused(() -> gate.checkFile(who, "说明.txt", MARKED.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void refused(Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(ClassifiedContentRefused.class);
    }

    /** Reads the same out of every Word document. */
    private record Reader(String text) implements Documents {
        @Override
        public String readWord(byte[] content) {
            return text;
        }

        @Override
        public byte[] fillWord(byte[] template, Map<String, Object> values) {
            throw new UnsupportedOperationException();
        }
    }

    /** Counts how often it is asked. */
    private record Counting(AtomicInteger times) implements Documents {
        @Override
        public String readWord(byte[] content) {
            times.incrementAndGet();
            return "通知";
        }

        @Override
        public byte[] fillWord(byte[] template, Map<String, Object> values) {
            throw new UnsupportedOperationException();
        }
    }
}
