/** What people do with offices. */
package org.luoshi.platform.identity.organisation;
