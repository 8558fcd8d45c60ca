/** What operators set about the edge. */
package org.luoshi.platform.rest.settings;
