package org.luoshi.platform.identity.store;

import java.util.List;
import org.luoshi.platform.persistence.PlatformTable;
import org.luoshi.platform.persistence.PlatformTables;
import org.osgi.service.component.annotations.Component;

/**
 * What identity keeps for office functions: their permissions, and the roles that have these. Grants of a permission that
 * was there before an update and is there after it are the administrators' business and stay as they are.
 */
@Component(service = PlatformTables.class)
public final class IdentityTables implements PlatformTables {
    @Override
    public List<PlatformTable> tables() {
        return List.of(PlatformTable.named("identity", "known_permission", "module")
                .followedBy("permission", "role_permission", "permission"));
    }

    /** The directory in memory is read again, on every node. */
    @Override
    public List<String> afterwards() {
        return List.of("update identity.directory_revision set number = number + 1");
    }
}
