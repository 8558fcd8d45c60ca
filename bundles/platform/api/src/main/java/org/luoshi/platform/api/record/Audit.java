package org.luoshi.platform.api.record;

import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/** The audit trail (审计): append only, written in the transaction of the change. */
@ProviderType
public interface Audit {
    /**
     * @throws IllegalStateException outside a transaction: a change and its trace belong together
     */
    void record(Viewer who, AuditEvent event);
}
