package org.luoshi.supervision.intake.task;

/** A clause proposed to need no supervision, and why. */
public record NoAction(String clause, NoActionReason reason) {}
