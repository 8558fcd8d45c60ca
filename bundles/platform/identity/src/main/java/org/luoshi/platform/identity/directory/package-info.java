/** The whole directory in memory, and which permissions count at the moment. */
package org.luoshi.platform.identity.directory;
