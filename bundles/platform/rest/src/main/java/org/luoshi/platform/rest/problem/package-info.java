/** Problem details (RFC 9457): the one shape of every error. */
package org.luoshi.platform.rest.problem;
