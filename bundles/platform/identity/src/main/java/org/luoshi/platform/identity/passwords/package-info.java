/** Hashing of passwords, and first passwords. */
package org.luoshi.platform.identity.passwords;
