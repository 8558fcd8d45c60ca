/** Splits a paper into its clauses. */
package org.luoshi.supervision.intake.clause;
