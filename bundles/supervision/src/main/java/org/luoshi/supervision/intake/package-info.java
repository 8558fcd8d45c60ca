/** From the text of a notice or minutes to proposed items: pure functions over text. */
package org.luoshi.supervision.intake;
