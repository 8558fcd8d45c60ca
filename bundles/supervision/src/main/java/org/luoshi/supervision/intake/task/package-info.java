/** What a clause asks for: who, by when, how often; or why it asks for nothing. */
package org.luoshi.supervision.intake.task;
