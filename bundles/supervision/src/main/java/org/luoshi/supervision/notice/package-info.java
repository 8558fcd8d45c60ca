/** A paper that was taken in (来文), with the decision on each of its clauses. */
package org.luoshi.supervision.notice;
