/** The way back into an empty installation. */
package org.luoshi.platform.backup.restore;
