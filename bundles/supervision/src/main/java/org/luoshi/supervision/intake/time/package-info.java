/** Words about time: dates, limits, repetitions, and the day they count from. */
package org.luoshi.supervision.intake.time;
