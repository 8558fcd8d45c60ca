package org.luoshi.platform.api.work;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Sample data of one module (whiteboard), for trying the product out. The platform loads it once, at the first start with
 * {@code LUOSHI_SAMPLE_DATA=true}, platform bundles before office functions, and removes it in the opposite order when an
 * administrator asks for it. Each record is marked as sample where people see it.
 */
@ConsumerType
public interface SampleData {
    /** Identifier of the module. */
    String module();

    /** Loads the sample; called once, outside a transaction. */
    void load();

    /** Removes what {@link #load} made, and what people attached to it, and nothing else. */
    void remove();
}
