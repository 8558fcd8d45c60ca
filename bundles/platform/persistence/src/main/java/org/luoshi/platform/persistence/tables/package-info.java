/** The tables of functions as rows of text: what backups, archives, certificates of destruction and their return need. */
@Export
@Version("1.1.0")
package org.luoshi.platform.persistence.tables;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
