/** A database that a program opens by itself: backup, restore and move, with or without the platform. */
@Export
@Version("1.0.0")
package org.luoshi.platform.persistence.own;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
