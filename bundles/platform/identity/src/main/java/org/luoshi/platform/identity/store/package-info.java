/** The only package that asks the database. */
package org.luoshi.platform.identity.store;
