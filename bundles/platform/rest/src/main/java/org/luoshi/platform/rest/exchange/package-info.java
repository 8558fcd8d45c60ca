/** One request and its answer, as everything behind the front door sees them. */
package org.luoshi.platform.rest.exchange;
