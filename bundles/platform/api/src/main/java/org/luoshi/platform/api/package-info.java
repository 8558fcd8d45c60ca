/** What an office function says about itself, who is asking, and the texts people read. */
@Export
@Version("1.2.0")
package org.luoshi.platform.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
