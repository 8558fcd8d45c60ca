package org.luoshi.supervision;

import java.util.Set;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.testkit.contract.OfficeModuleContract;

class SupervisionContractTest extends OfficeModuleContract {
    @Override
    protected PermissionSource permissions() {
        return new SupervisionPermissions();
    }

    /** Word files, of entities that passed the gate or checked by it themselves, numbers of days, sealed telephones, rows that are moved. */
    @Override
    protected Set<String> writesWithoutTexts() {
        return Set.of(
                "insert into weekly_report_word",
                "insert into report_template",
                "insert into item_phone",
                "update threshold set version",
                "insert into frozen_report_item",
                "update frozen_intake set open_hash = null",
                "insert into \u0001 select * from \u0001");
    }
}
