/** The text as the grammar reads it: one spelling, sentences, segments, numbers, word lists. */
package org.luoshi.supervision.intake.text;
