package org.luoshi.platform.api.work;

import org.luoshi.platform.api.LocalizedText;

/**
 * Something people are told (通知).
 *
 * @param module identifier of the module that says it
 * @param title what happened, one line
 * @param detail what to do about it; may be empty, never null
 * @param link address in the console
 */
public record Notice(String module, LocalizedText title, LocalizedText detail, String link) {}
