/**
 * The hash chain over the audit records (审计链) and its seals. Needs nothing but JDBC, so that the same code verifies a
 * running platform and, offline, its database.
 */
package org.luoshi.platform.kernel.audit.chain;
