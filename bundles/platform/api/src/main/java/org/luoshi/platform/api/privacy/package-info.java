/** Personal identifiers (身份证号、电话): masked wherever they are shown, sealed in the database, revealed with a trace. */
@Export
@Version("1.0.0")
package org.luoshi.platform.api.privacy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
