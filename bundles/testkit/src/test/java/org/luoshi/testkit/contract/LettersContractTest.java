package org.luoshi.testkit.contract;

import org.luoshi.platform.api.PermissionSource;
import org.luoshi.samples.letters.LetterPermissions;

class LettersContractTest extends OfficeModuleContract {
    @Override
    protected PermissionSource permissions() {
        return new LetterPermissions();
    }
}
