package org.luoshi.platform.rest;

import java.util.Locale;

/**
 * Where a request comes from. REST methods that are open to everybody take it as {@code @Context RequestOrigin}; the
 * others have it in their viewer.
 *
 * @param address network address of the caller
 * @param requestId identifier of the request, also in every log line and error
 * @param locale language the caller reads
 */
public record RequestOrigin(String address, String requestId, Locale locale) {}
