/** The files of functions beside their tables. */
package org.luoshi.platform.modules.data.attachments;
