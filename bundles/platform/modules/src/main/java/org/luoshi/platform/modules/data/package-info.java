/** What functions keep: exported as archives, taken in again, destroyed. */
package org.luoshi.platform.modules.data;
