package org.luoshi.testkit.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.ListExport;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordTrail;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.testkit.FixedClock;

class FakesTest {
    private final FixedClock clock = FixedClock.at("2026-07-17T23:30");

    @Test
    void theViewerHasWhatItWasGiven() {
        FakeViewer viewer =
                FakeViewer.named(7, "王芳").in(3, "农村处", 4L).allowed("x.read").as("staff");

        assertThat(viewer.officeIds()).containsExactlyInAnyOrder(3L, 4L);
        assertThat(viewer.scope()).isEqualTo(DataScope.OFFICE);
        assertThat(viewer.may("x.read")).isTrue();
        assertThatThrownBy(() -> viewer.require("x.write")).isInstanceOf(Forbidden.class);
        assertThat(FakeViewer.platform().may("anything")).isTrue();
        assertThat(viewer.reading(Locale.ENGLISH).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void identifiersAreMaskedAndBoundToTheirRow() {
        SealedColumn column = new SealedColumn("letters", "Letter", "letter", "phone", "id", IdentifierKind.PHONE);
        FakeAudit audit = new FakeAudit();
        FakeIdentifiers identifiers = new FakeIdentifiers(audit);

        String sealed = identifiers.seal(column, 7, "13812341234");

        assertThat(sealed).doesNotContain("13812341234");
        assertThat(identifiers.masked(column, 7, sealed)).isEqualTo("138****1234");
        assertThat(identifiers.entered(column, 7, sealed, "138****1234")).isEqualTo(sealed);
        assertThatThrownBy(() -> identifiers.entered(column, 7, sealed, "139****1234"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> identifiers.open(column, 8, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(identifiers.reveal(FakeViewer.platform(), column, 7, sealed, ""))
                .isEqualTo("13812341234");
        assertThat(audit.actions()).containsExactly("letters.reveal");
    }

    @Test
    void theClockStandsUntilItIsTurned() {
        FakeCalendar calendar = new FakeCalendar(clock);
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 7, 17));

        clock.advance(Duration.ofHours(1));

        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 7, 18));
        assertThat(clock.instant()).hasToString("2026-07-17T16:30:00Z");
    }

    @Test
    void theCalendarCountsWorkingDays() {
        FakeCalendar calendar = new FakeCalendar(clock)
                .holiday("2026-07-20")
                .workday("2026-07-18")
                .provisionalFrom(2027);
        LocalDate friday = LocalDate.of(2026, 7, 17);

        assertThat(calendar.addWorkdays(friday, 2)).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(calendar.workdaysBetween(friday, LocalDate.of(2026, 7, 21))).isEqualTo(2);
        assertThat(calendar.workdaysBetween(LocalDate.of(2026, 7, 21), friday)).isEqualTo(-2);
        assertThat(calendar.nextWorkday(LocalDate.of(2026, 7, 19))).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(calendar.explain(friday, 1).days()).hasSize(1);
        assertThat(calendar.isProvisional(2027)).isTrue();
    }

    @Test
    void transactionsJoinAndActAfterwards() {
        FakeTransactions transactions = new FakeTransactions();
        List<String> heard = new ArrayList<>();

        transactions.run(() -> transactions.run(() -> transactions.afterCommit(() -> heard.add("done"))));
        assertThatThrownBy(() -> transactions.run(() -> {
                    transactions.afterCommit(() -> heard.add("never"));
                    throw new IllegalArgumentException("x");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transactions.read(() -> transactions.write(() -> 1)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(heard).containsExactly("done");
        assertThat(transactions.commits()).isEqualTo(1);
        assertThat(transactions.running()).isFalse();
    }

    @Test
    void whatWasRecordedAndToldCanBeRead() {
        FakeAudit audit = new FakeAudit();
        audit.record(FakeViewer.named(7, "王芳"), new AuditEvent("x", "x.close", "Item", "9", Map.of(), Map.of("a", 1)));
        FakeNotifier notifier = new FakeNotifier();
        LocalizedText title = LocalizedText.verbatim("到期");
        notifier.tell(new Notice("x", title, LocalizedText.verbatim(""), "/m/x"), List.of(7L, 8L));

        assertThat(audit.actions()).containsExactly("x.close");
        assertThat(audit.entries().get(0).who().name()).isEqualTo("王芳");
        assertThat(notifier.toldTo(8)).hasSize(1);
        assertThat(notifier.toldTo(9)).isEmpty();
        assertThat(notifier.told().get(0).title()).isEqualTo("到期");
    }

    @Test
    void numbersRunWithinSeriesAndYear() {
        FakeNumbering numbering = new FakeNumbering();

        assertThat(numbering.next("x.items", 2026, "1")).isEqualTo(1);
        assertThat(numbering.next("x.items", 2026, "2")).isEqualTo(2);
        assertThat(numbering.next("x.items", 2027, "3")).isEqualTo(1);
        numbering.annul("x.items", 2026, 2, "错号");
        assertThat(numbering.annulledBecause("x.items", 2026, 2)).contains("错号");
        assertThatThrownBy(() -> numbering.annul("x.items", 2026, 3, "?")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDirectoryKnowsOfficesAndPeople() {
        FakeDirectory directory = new FakeDirectory()
                .office(3, "农村处", "农村科技处")
                .person(7, "王芳", 3, "x.read")
                .person(8, "李强", 3);
        directory.leaves(8);

        assertThat(directory.offices()).hasSize(2);
        assertThat(directory.office(3).orElseThrow().aliases()).containsExactly("农村科技处");
        assertThat(directory.officeNames(List.of(3L, 99L))).containsExactly(Map.entry(3L, "农村处"));
        assertThat(directory.personNames(List.of(7L))).containsEntry(7L, "王芳");
        assertThat(directory.peopleOf(3)).hasSize(1);
        assertThat(directory.person(8).orElseThrow().active()).isFalse();
        assertThat(directory.peopleWith("x.read")).extracting("id").containsExactly(7L);
    }

    @Test
    void theGateRefusesAMark() {
        FakeGate gate = new FakeGate();
        FakeViewer viewer = FakeViewer.named(7, "王芳");
        gate.checkText(viewer, "title", "关于来访的通知");

        assertThatThrownBy(() -> gate.checkFile(viewer, "绝密.docx", new byte[0]))
                .isInstanceOf(ClassifiedContentRefused.class);
        assertThat(gate.checked()).containsExactly("title", "绝密.docx");
    }

    @Test
    void listsAreReadToTheirEndAndTrailsAreAskedFor() {
        FakeExports exports = new FakeExports();
        FakeRecordTrail trail = new FakeRecordTrail();
        FakeViewer viewer = FakeViewer.named(7, "王芳").allowed(RecordTrail.READ);
        LocalizedText title = LocalizedText.verbatim("来访");
        List<ListExport.Column<String>> columns =
                List.of(new ListExport.Column<>(title, row -> row), new ListExport.Column<>(title, row -> null));
        ListExport<String> list = new ListExport<>(
                "x",
                "Visit",
                title,
                "day=1",
                columns,
                cursor -> new Page<>(List.of("第" + cursor), cursor == null ? "2" : null, 2, false));

        FileContent file = exports.csv(viewer, list, "核对");
        RecordKey visit = new RecordKey("x", "Visit", "1");

        assertThat(file.name()).isEqualTo("来访.csv");
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("第null,\n第2,");
        assertThat(exports.exported()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("核对");
            assertThat(one.titles()).containsExactly("来访", "来访");
        });
        assertThat(trail.page(viewer, visit, null, 20).items().get(0).person()).isEqualTo("王芳");
        assertThat(trail.asked()).containsExactly(visit);
    }

    @Test
    void documentsAreText() {
        FakeDocuments documents = new FakeDocuments();

        byte[] made = documents.fillWord(new byte[0], Map.of("b", 2, "a", "1"));

        assertThat(documents.readWord(made)).isEqualTo("a=1\nb=2\n");
        assertThat(documents.filled()).hasSize(1);
        assertThat(new String(made, StandardCharsets.UTF_8)).startsWith("a");
    }
}
