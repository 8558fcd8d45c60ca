/** The folder of backups: how they are made, proved, listed and thrown away. */
package org.luoshi.platform.backup.shelf;
