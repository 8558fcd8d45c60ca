/** What is kept about a matter: audit trail, numbers, refusal of classified content, documents, attachments, removal of what must not be there. */
@Export
@Version("1.5.0")
package org.luoshi.platform.api.record;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
