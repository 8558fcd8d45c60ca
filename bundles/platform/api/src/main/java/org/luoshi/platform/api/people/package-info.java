/** Offices and the people in them. */
@Export
@Version("1.1.0")
package org.luoshi.platform.api.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
