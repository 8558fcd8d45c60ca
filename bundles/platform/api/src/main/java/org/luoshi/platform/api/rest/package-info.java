/** What a REST resource of an office function needs beside Jakarta REST itself. */
@Export
@Version("1.2.0")
package org.luoshi.platform.api.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
