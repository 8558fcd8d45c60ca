/** Sign-in, sessions, own passwords, and the first start. */
package org.luoshi.platform.identity.signin;
