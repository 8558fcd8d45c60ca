/** What people do with people. */
package org.luoshi.platform.identity.people;
