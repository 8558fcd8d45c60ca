/** Serves the web console: the shell, the pages of the office functions that are there, and the list of them. */
package org.luoshi.platform.console;
