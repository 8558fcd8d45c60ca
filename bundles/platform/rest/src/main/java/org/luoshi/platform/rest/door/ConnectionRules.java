package org.luoshi.platform.rest.door;

import java.time.Duration;

/**
 * What every connection has to keep to.
 *
 * @param most how many a port takes at the same time
 * @param head how long beyond the idle time a connection may be without a request
 */
public record ConnectionRules(int most, Duration head) {}
