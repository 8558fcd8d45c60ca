package org.luoshi.platform.api.error;

import org.luoshi.platform.api.LocalizedText;

/**
 * What is wrong with one field of the input.
 *
 * @param field path of the field as in the JSON, for example {@code milestones[0].due}
 * @param message what is wrong and what to enter instead
 */
public record FieldError(String field, LocalizedText message) {}
