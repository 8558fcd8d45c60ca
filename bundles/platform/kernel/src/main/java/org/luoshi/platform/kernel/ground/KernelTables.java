package org.luoshi.platform.kernel.ground;

import java.util.List;
import org.luoshi.platform.persistence.PlatformTable;
import org.luoshi.platform.persistence.PlatformTables;
import org.osgi.service.component.annotations.Component;

/** What the kernel keeps for office functions. Audit is not among it: that something was tried stays on record. */
@Component(service = PlatformTables.class)
public final class KernelTables implements PlatformTables {
    private static final String SCHEMA = "kernel";

    @Override
    public List<PlatformTable> tables() {
        return List.of(
                PlatformTable.prefixed(SCHEMA, "job", "id"),
                PlatformTable.prefixed(SCHEMA, "number_series", "series"),
                PlatformTable.prefixed(SCHEMA, "number_issued", "series"),
                PlatformTable.named(SCHEMA, "sample_state", "module"),
                PlatformTable.named(SCHEMA, "notice", "module").followedBy("id", "notice_recipient", "notice_id"));
    }

    @Override
    public List<String> afterwards() {
        return List.of();
    }
}
