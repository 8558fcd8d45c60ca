package org.luoshi.platform.persistence;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** State of every module's schema, for health and for the module list. */
@ProviderType
public interface SchemaUnits {
    /** Every bundle that has a schema, by schema name. */
    List<UnitStatus> units();
}
