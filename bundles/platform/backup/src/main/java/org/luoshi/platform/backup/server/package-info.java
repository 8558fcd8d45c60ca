/** What the running platform does: backups every day and on request, and their list. */
package org.luoshi.platform.backup.server;
