package org.luoshi.supervision.intake.clause;

/** A number at the head of a clause: where it stands, what it counts, and how a path writes it. */
record Marker(int start, int end, Numbering numbering, int ordinal, String label) {}
