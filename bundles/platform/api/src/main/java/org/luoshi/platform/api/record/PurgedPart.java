package org.luoshi.platform.api.record;

/**
 * What was deleted from one place, as the proof of a purge keeps it.
 *
 * @param place table, or kind of file
 * @param count rows or files
 * @param hash salted SHA-256 over what was there, hexadecimal: tells whether a copy is the same, and nothing else
 */
public record PurgedPart(String place, long count, String hash) {}
