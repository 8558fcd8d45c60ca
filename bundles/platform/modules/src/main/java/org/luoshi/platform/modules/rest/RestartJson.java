package org.luoshi.platform.modules.rest;

import java.time.Instant;
import java.util.Map;

/**
 * The planned restart.
 *
 * @param at when; null when none is planned
 * @param by name of who planned it; null likewise
 * @param waiting functions that stay failed until then, with the reason
 */
public record RestartJson(Instant at, String by, Map<String, String> waiting) {}
