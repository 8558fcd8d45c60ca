/** What can go wrong in a way that a person can mend; each kind becomes one sort of problem details (RFC 9457). */
@Export
@Version("1.1.0")
package org.luoshi.platform.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
