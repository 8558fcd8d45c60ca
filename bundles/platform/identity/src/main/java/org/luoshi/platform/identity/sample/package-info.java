/** A department invented for trying the product out. */
package org.luoshi.platform.identity.sample;
