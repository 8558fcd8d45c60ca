package org.luoshi.platform.api.privacy;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Names the sealed columns of a module (whiteboard: register it as a component without references). From then on the
 * platform keeps their values under the newest key: what stood there in the clear before is sealed within the start, and a
 * change of keys takes them along, also while the module is away.
 */
@ConsumerType
public interface SealedColumnSource {
    /** The columns, the same ones every time. */
    List<SealedColumn> columns();
}
