/** Transactions over the schema of one office function. */
@Export
@Version("1.0.0")
package org.luoshi.platform.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
