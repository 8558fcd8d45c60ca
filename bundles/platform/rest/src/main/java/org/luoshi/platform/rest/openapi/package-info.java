/** The document of the API: what Jersey answers and Jackson reads and writes, in the words of OpenAPI 3.1. */
package org.luoshi.platform.rest.openapi;
