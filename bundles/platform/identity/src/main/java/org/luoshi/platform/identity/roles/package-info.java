/** What people do with roles. */
package org.luoshi.platform.identity.roles;
