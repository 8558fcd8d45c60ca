package org.luoshi.supervision;

import java.time.LocalDate;
import org.luoshi.testkit.contract.OpenWorkContract;
import org.luoshi.testkit.database.TestDatabase;

class OpenItemsContractTest extends OpenWorkContract {
    @Override
    protected Leaving leaving(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("完成公示", LocalDate.of(2026, 7, 17));
        department.inProgress("完成验收", LocalDate.of(2026, 7, 17));
        OpenItemsTest.drafts(department);
        return new Leaving(department::openItems, 31, 30);
    }
}
