/** Brings a module's schema up to date. */
package org.luoshi.platform.persistence.migration;
