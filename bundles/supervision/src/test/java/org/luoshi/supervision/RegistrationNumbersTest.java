package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.platform.kernel.numbering.NumberSeries;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class RegistrationNumbersTest {
    private static final int CLERKS = 16;

    @OnEveryDatabase
    void sixteenAtOnceLeaveNoGapAndNoDouble(TestDatabase database) throws Exception {
        Department department = new Department(database, numbering(database));
        List<Callable<String>> approvals = IntStream.range(0, CLERKS * 3)
                .mapToObj(i -> department.take(
                        Someone.supervisor(), Step.SUBMIT, department.drafted("事项" + i, null), Inputs.none()))
                .<Callable<String>>map(item -> () -> department
                        .take(Someone.leader(), Step.APPROVE, item, Inputs.none())
                        .head()
                        .number())
                .toList();

        List<String> numbers = AtOnce.run(approvals, CLERKS);

        assertThat(numbers)
                .containsExactlyInAnyOrder(IntStream.rangeClosed(1, CLERKS * 3)
                        .mapToObj(serial -> "督〔2026〕" + serial + "号")
                        .toArray(String[]::new));
    }

    @OnEveryDatabase
    void twoWhoApproveTheSameItemGiveOneNumber(TestDatabase database) throws Exception {
        Department department = new Department(database, numbering(database));
        ItemView item =
                department.take(Someone.supervisor(), Step.SUBMIT, department.drafted("事项", null), Inputs.none());
        Callable<Boolean> approval = () -> {
            try {
                department.take(Someone.leader(), Step.APPROVE, item, Inputs.none());
                return true;
            } catch (VersionConflict conflict) {
                return false;
            }
        };

        assertThat(AtOnce.run(List.of(approval, approval, approval), 3)).containsOnlyOnce(true);
        ItemView next = department.dispatched("下一项", null);
        assertThat(next.head().number()).isEqualTo("督〔2026〕2号");
    }

    @OnEveryDatabase
    void anAnnulledNumberIsKeptAndNeverGivenAgain(TestDatabase database) {
        Department department = new Department(database, numbering(database));
        ItemView item = department.dispatched("撤销的", null);

        ItemView annulled = department.take(Someone.leader(), Step.ANNUL, item, Inputs.of("note", "与督〔2026〕3号重复"));

        assertThat(annulled.head().state()).isEqualTo(ItemState.ANNULLED);
        assertThat(annulled.head().number()).isEqualTo("督〔2026〕1号");
        assertThat(department.dispatched("下一项", null).head().number()).isEqualTo("督〔2026〕2号");
        assertThatThrownBy(() -> department.take(Someone.leader(), Step.ANNUL, annulled, Inputs.of("note", "再来")))
                .isInstanceOf(RuleViolation.class);
    }

    @OnEveryDatabase
    void aReasonThatIsTooLongForTheNumberIsRefusedWithItsField(TestDatabase database) {
        Department department = new Department(database, numbering(database));
        ItemView item = department.dispatched("撤销的", null);

        assertThatThrownBy(() -> annul(department, item, 1001))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("note"));
        assertThat(annul(department, item, 1000).head().state()).isEqualTo(ItemState.ANNULLED);
    }

    private static ItemView annul(Department department, ItemView item, int length) {
        return department.take(Someone.leader(), Step.ANNUL, item, Inputs.of("note", "由".repeat(length)));
    }

    private static Numbering numbering(TestDatabase database) {
        Transactions kernel = database.open(NumberSeries.class);
        return new NumberSeries(database.current(), FixedClock.at("2026-07-06T09:00"), kernel);
    }
}
