/** The programs bin/backup, bin/restore and bin/move-database. */
package org.luoshi.platform.backup.program;
