/** The platform is started again at a time that people know beforehand. */
package org.luoshi.platform.modules.restart;
