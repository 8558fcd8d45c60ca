/** The only package that talks to the database. */
package org.luoshi.supervision.store;
