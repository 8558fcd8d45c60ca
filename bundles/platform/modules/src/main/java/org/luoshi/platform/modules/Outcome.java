package org.luoshi.platform.modules;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.modules.deploy.LeakWatch.Leak;

/**
 * What happened.
 *
 * @param plan what was foreseen
 * @param differences what happened otherwise, in words; empty when all went as foreseen
 * @param leaks class loaders of the old version that did not go; empty is the good verdict
 * @param millis how long it took, in milliseconds
 */
public record Outcome(FlightPlan plan, List<LocalizedText> differences, List<Leak> leaks, long millis) {}
