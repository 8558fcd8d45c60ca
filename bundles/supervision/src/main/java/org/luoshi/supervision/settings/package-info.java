/** What an office sets for itself. */
package org.luoshi.supervision.settings;
