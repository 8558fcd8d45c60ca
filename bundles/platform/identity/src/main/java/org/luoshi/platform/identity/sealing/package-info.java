/** What the database must not tell: personal identifiers and secrets, sealed with keys of the installation. */
package org.luoshi.platform.identity.sealing;
