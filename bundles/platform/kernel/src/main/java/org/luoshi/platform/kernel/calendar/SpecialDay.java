package org.luoshi.platform.kernel.calendar;

import java.time.LocalDate;

/** A day that differs from the plain week. */
record SpecialDay(LocalDate date, DayKind kind, Festival festival) {}
