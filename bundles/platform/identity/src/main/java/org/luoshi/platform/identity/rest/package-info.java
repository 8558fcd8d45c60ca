/** The REST edge of identity: records in and out. */
package org.luoshi.platform.identity.rest;
