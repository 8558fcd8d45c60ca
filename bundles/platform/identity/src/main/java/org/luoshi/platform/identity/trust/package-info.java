/** Servers of the office that the platform asks: which are believed, and how it goes on when one is away. */
package org.luoshi.platform.identity.trust;
