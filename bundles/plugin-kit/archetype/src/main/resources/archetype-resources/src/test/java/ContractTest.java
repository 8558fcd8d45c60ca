package ${package};

import org.luoshi.platform.api.PermissionSource;
import org.luoshi.testkit.contract.OfficeModuleContract;

class ContractTest extends OfficeModuleContract {
    @Override
    protected PermissionSource permissions() {
        return new Rights();
    }
}
