package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** Of matters that are merged one always carries on. */
class MergedItemsTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final int TIMES = 5;

    @OnEveryDatabase
    void twoThatAreMergedCrosswiseAtTheSameTimeLeaveOneOpen(TestDatabase database) throws Exception {
        Department department = new Department(database);
        for (int i = 0; i < TIMES; i++) {
            ItemView one = department.dispatched("公示" + i, JULY_17);
            ItemView other = department.dispatched("公示清单" + i, JULY_17);

            List<Boolean> merged =
                    AtOnce.run(List.of(merging(department, one, other), merging(department, other, one)));

            assertThat(merged).containsExactlyInAnyOrder(true, false);
            assertThat(List.of(state(department, one), state(department, other)))
                    .containsExactlyInAnyOrder(ItemState.MERGED, ItemState.DISPATCHED);
        }
    }

    private static Callable<Boolean> merging(Department department, ItemView item, ItemView target) {
        StepInput input = Inputs.of("note", "内容相同", "targetId", target.head().id());
        return () -> {
            try {
                department.take(Someone.supervisor(), Step.MERGE, item, input);
                return true;
            } catch (InvalidInput gone) {
                assertThat(gone).hasMessageContaining("targetId");
                return false;
            }
        };
    }

    private static ItemState state(Department department, ItemView item) {
        return department
                .supervision
                .item(Someone.supervisor(), item.head().id())
                .head()
                .state();
    }
}
