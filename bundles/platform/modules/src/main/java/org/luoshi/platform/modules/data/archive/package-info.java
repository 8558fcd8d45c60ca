/** The open archive of a function's data (数据档案包): its form, how it is written, what is refused when it is read. */
package org.luoshi.platform.modules.data.archive;
