/** Data are destroyed by two people, and a certificate stays for ever. */
package org.luoshi.platform.modules.data.destruction;
