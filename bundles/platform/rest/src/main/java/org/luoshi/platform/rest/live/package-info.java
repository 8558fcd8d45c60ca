/** Live events: open pages hear of changes over one stream of server-sent events. */
package org.luoshi.platform.rest.live;
