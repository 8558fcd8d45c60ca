package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class TelephonesTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final String NUMBER = "13812341234";
    private static final String MASKED = "138****1234";

    @OnEveryDatabase
    void aTelephoneIsShownMaskedAndStoredSealed(TestDatabase database) {
        Department department = new Department(database);

        ItemView item = department.supervision.register(Someone.supervisor(), draft(NUMBER));

        assertThat(item.people().phone()).isEqualTo(MASKED);
        assertThat(stored(department, item)).isNotEmpty().doesNotContain(NUMBER);
        assertThat(department.lastAuditAfter()).containsEntry("phone", MASKED);
    }

    @OnEveryDatabase
    void theMaskedNumberSentBackKeepsItAndAnEmptyOneRemovesIt(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), draft(NUMBER));
        String before = stored(department, item);

        item = edited(department, item, MASKED);
        assertThat(stored(department, item)).isEqualTo(before);
        ItemView now = item;
        assertThatThrownBy(() -> edited(department, now, "139****9999")).isInstanceOf(InvalidInput.class);
        item = edited(department, item, "");

        assertThat(item.people().phone()).isNull();
        assertThat(department.supervision.revealPhone(Someone.supervisor(), id(item), null))
                .isEmpty();
    }

    @OnEveryDatabase
    void theMaskedNumberSentBackDoesNotBecomeThatOfAnotherHandler(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), draft(NUMBER, 31L));
        item = edited(department, item, draft(MASKED, 31L));
        assertThat(item.people().phone()).isEqualTo(MASKED);

        item = edited(department, item, draft(MASKED, 30L));

        assertThat(item.people().phone()).isNull();
        item = edited(department, item, draft("13900005678", 31L));
        assertThat(item.people().phone()).isEqualTo("139****5678");
    }

    @OnEveryDatabase
    void whoeverTakesItOverFromTheNamedHandlerDoesNotTakeTheirNumber(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), draft(NUMBER, 31L));
        item = department.take(Someone.supervisor(), Step.SUBMIT, item, Inputs.none());
        item = department.take(Someone.leader(), Step.APPROVE, item, Inputs.none());
        item = department.take(Someone.supervisor(), Step.DISPATCH, item, Inputs.none());
        assertThat(item.people().phone()).isEqualTo(MASKED);

        item = department.take(Someone.officeHead(), Step.RECEIVE, item, Inputs.of("handlerId", 30L, "phone", MASKED));

        assertThat(item.people().phone()).isNull();
    }

    @OnEveryDatabase
    void whoeverReceivesTheItemLeavesTheirNumber(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.dispatched("完成公示", JULY_17);

        item = department.take(Someone.handler(), Step.RECEIVE, item, Inputs.of("phone", NUMBER));

        assertThat(item.people().phone()).isEqualTo(MASKED);
        assertThat(department.lastAuditAfter()).containsEntry("phone", MASKED);
        ItemView other = department.dispatched("完成验收", JULY_17);
        StepInput tooLong = Inputs.of("phone", "1".repeat(51));
        assertThatThrownBy(() -> department.take(Someone.handler(), Step.RECEIVE, other, tooLong))
                .isInstanceOf(InvalidInput.class);
    }

    @OnEveryDatabase
    void whoeverSeesTheItemMayAskForTheNumberAndLeavesATrace(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), draft(NUMBER));

        String shown = department.supervision.revealPhone(Someone.supervisor(), id(item), " 催办 ");

        assertThat(shown).isEqualTo(NUMBER);
        AuditEvent trace = department
                .audit
                .entries()
                .get(department.audit.entries().size() - 1)
                .event();
        assertThat(trace.action()).isEqualTo("supervision.reveal");
        assertThat(trace.after()).isEqualTo(Map.of("revealed", "phone", "reason", "催办"));
        Viewer elsewhere = Someone.of(77, "周全", 7, DataScope.OFFICE, "read", "handle");
        assertThatThrownBy(() -> department.supervision.revealPhone(elsewhere, id(item), ""))
                .isInstanceOf(NotFound.class);
    }

    @OnEveryDatabase
    void theNumberOfWhoeverHadTheItemDoesNotStayWhenAnotherOfficeGetsIt(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.dispatched("完成公示", JULY_17);
        item = department.take(Someone.handler(), Step.RECEIVE, item, Inputs.of("phone", NUMBER));

        item = department.take(
                Someone.supervisor(), Step.REASSIGN, item, Inputs.of("note", "改由财务处办理", "leadOfficeId", 6L));

        assertThat(item.people().phone()).isNull();
    }

    @OnEveryDatabase
    void aNumberGoesOutOfSightWithItsItemAndComesBackWithIt(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView item = desk.department.supervision.register(Someone.supervisor(), draft(NUMBER));

        desk.freeze(item);
        assertThat(stored(desk.department, item)).isNull();
        desk.release(item);

        assertThat(desk.department.supervision.revealPhone(Someone.supervisor(), id(item), null))
                .isEqualTo(NUMBER);
    }

    private static ItemDraft draft(String phone) {
        return draft(phone, null);
    }

    private static ItemDraft draft(String phone, Long handler) {
        ItemDraft draft = Department.draft("完成公示", JULY_17);
        return new ItemDraft(
                draft.matter(),
                draft.source(),
                draft.assignment().handledBy(handler),
                phone,
                Set.of(),
                draft.deadline(),
                draft.parts(),
                draft.origin());
    }

    private static ItemView edited(Department department, ItemView item, String phone) {
        return edited(department, item, draft(phone));
    }

    private static ItemView edited(Department department, ItemView item, ItemDraft draft) {
        return department.supervision.edit(Someone.supervisor(), id(item), new ExpectedVersion(item.version()), draft);
    }

    private static String stored(Department department, ItemView item) {
        return department.transactions.read(() -> (String) department
                .transactions
                .entityManager()
                .createNativeQuery("select max(phone) from item_phone where item_id = " + id(item))
                .getSingleResult());
    }

    private static long id(ItemView item) {
        return item.head().id();
    }
}
