/** People, organisation, roles and sign-in. Exported is only what other platform bundles ask about the installation. */
@DatabaseSchema("identity")
@Export
@Version("1.0.0")
package org.luoshi.platform.identity;

import org.luoshi.platform.api.DatabaseSchema;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
