/** Working days and due dates that explain themselves. */
@Export
@Version("1.1.0")
package org.luoshi.platform.api.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
