/** How the protection of the platform stands, told by whoever provides it; read by the self-check of level 3 (等保自查). */
@Export
@Version("1.0.0")
package org.luoshi.platform.api.safeguard;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
