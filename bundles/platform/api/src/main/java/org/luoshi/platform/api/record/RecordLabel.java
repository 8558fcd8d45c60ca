package org.luoshi.platform.api.record;

/**
 * What may be said of a record without a word of its content.
 *
 * @param number its number as people know it, or its identifier; never a title
 * @param link page of the console that shows it, as notices name it
 */
public record RecordLabel(String number, String link) {}
