package org.example.visitors;

import org.luoshi.platform.api.PermissionSource;
import org.luoshi.testkit.contract.OfficeModuleContract;

class VisitorsContractTest extends OfficeModuleContract {
    @Override
    protected PermissionSource permissions() {
        return new VisitorsPermissions();
    }
}
