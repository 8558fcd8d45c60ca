/** Finds the modules that have a schema. */
package org.luoshi.platform.persistence.osgi;
