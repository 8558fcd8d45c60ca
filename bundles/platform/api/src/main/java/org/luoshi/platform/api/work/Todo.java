package org.luoshi.platform.api.work;

import java.time.LocalDate;
import org.luoshi.platform.api.LocalizedText;

/**
 * Something a person has to do (待办).
 *
 * @param id stable within its module
 * @param title what it is about
 * @param detail what is to be done
 * @param due due date, null when there is none
 * @param light how it stands, null when that says nothing
 * @param link address in the console, for example {@code /m/supervision/item?id=7}
 */
public record Todo(String id, LocalizedText title, LocalizedText detail, LocalDate due, Light light, String link) {}
