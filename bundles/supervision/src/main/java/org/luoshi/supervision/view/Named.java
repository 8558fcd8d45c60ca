package org.luoshi.supervision.view;

/** An office or a person, with its name. */
public record Named(long id, String name) {}
