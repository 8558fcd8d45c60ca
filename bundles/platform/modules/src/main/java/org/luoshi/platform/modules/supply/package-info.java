/** What can be installed without anybody bringing it, and what the office says it wants to run. */
package org.luoshi.platform.modules.supply;
