/** Offices by their name and by the form of a name. */
package org.luoshi.supervision.intake.office;
