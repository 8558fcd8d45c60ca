/** Signing in through a provider of OpenID Connect: the way there, and what it says of who came back. */
package org.luoshi.platform.identity.openid;
