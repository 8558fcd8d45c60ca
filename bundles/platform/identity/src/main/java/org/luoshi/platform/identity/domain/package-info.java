/** Offices, people, roles, passwords and sessions, with the rules that hold for each of them. */
package org.luoshi.platform.identity.domain;
