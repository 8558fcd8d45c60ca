package org.luoshi.supervision.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.supervision.settings.Thresholds;

/** The thresholds with their version. */
public record ThresholdsView(@JsonUnwrapped Thresholds thresholds, long version) implements Versioned {}
