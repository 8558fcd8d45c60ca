/** What platform bundles tell the REST edge, and what its resources may ask of it. Office functions need none of it. */
@Export
@Version("1.6.0")
package org.luoshi.platform.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
