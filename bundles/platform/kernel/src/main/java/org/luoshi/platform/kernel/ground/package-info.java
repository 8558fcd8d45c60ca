/** What the other packages stand on: SQL in the current transaction, leases, work beside requests. It knows none of them. */
package org.luoshi.platform.kernel.ground;
