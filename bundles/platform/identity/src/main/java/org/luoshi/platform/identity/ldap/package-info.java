/** The office's directory (统一目录), asked by LDAP whether a password is right. */
package org.luoshi.platform.identity.ldap;
