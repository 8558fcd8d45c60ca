/** One module's schema at work: transactions on threads, and Hibernate where the module has entities. */
package org.luoshi.platform.persistence.unit;
