/** Backup and restore (备份与恢复): everything of one moment in one encrypted file, and back into an empty installation. */
package org.luoshi.platform.backup;
