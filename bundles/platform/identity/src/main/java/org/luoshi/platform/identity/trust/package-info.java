/** Which servers of others are believed. */
package org.luoshi.platform.identity.trust;
