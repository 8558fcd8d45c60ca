package org.luoshi.supervision;

import org.luoshi.platform.api.PermissionSource;
import org.luoshi.testkit.contract.OfficeModuleContract;

class SupervisionContractTest extends OfficeModuleContract {
    @Override
    protected PermissionSource permissions() {
        return new SupervisionPermissions();
    }
}
