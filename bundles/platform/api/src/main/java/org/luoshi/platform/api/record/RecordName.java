package org.luoshi.platform.api.record;

import org.luoshi.platform.api.LocalizedText;

/**
 * What a record is called now.
 *
 * @param name number and title as people know it
 * @param link page of the console that shows it, null when it has none
 */
public record RecordName(LocalizedText name, String link) {}
