/** What platform bundles, and only they, need beside {@code Transactions}: the JDBC side of the running transaction. */
@Export
@Version("1.5.0")
package org.luoshi.platform.persistence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
