/** The encryption around a backup file (加密封装): what is changed, cut off or exchanged in it is noticed. */
package org.luoshi.platform.backup.sealed;
