package org.luoshi.platform.persistence;

import org.osgi.annotation.versioning.ProviderType;

/** The database under the platform. */
@ProviderType
public interface Database {
    /** Name of the product: {@code H2} or {@code PostgreSQL}. */
    String product();

    /** Isolation of every transaction, in SQL's words. */
    String isolation();

    /** Asks the database whether it answers; takes up to five seconds when it does not. */
    boolean alive();
}
