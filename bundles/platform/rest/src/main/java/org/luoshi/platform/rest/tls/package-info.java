/** HTTPS: certificates, and the port that is opened with them. */
package org.luoshi.platform.rest.tls;
