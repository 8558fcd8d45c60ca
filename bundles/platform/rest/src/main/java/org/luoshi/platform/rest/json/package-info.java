/** Bodies: JSON records and files, in and out, and the gate that every text passes. */
package org.luoshi.platform.rest.json;
