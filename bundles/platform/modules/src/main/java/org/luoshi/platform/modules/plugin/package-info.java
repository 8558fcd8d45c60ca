/** Plugin files (插件包): what is in them, whether they are whole, and whose signature they bear. */
package org.luoshi.platform.modules.plugin;
