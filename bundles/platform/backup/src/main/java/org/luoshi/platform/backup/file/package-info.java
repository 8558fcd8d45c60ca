/** What a backup file holds, how it is written and read. */
package org.luoshi.platform.backup.file;
