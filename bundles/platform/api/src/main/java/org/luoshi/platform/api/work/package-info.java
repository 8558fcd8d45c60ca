/** What reaches people by itself: to-dos, notices, scheduled jobs, figures. */
@Export
@Version("1.1.0")
package org.luoshi.platform.api.work;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
