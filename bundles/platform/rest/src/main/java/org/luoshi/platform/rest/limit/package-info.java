/** How many requests people and addresses may make. */
package org.luoshi.platform.rest.limit;
