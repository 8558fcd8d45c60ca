/** The one connection pool and how its failures read. */
package org.luoshi.platform.persistence.pool;
