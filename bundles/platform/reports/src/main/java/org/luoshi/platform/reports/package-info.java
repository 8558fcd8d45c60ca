/** Reads and writes the papers of the office (文书). */
package org.luoshi.platform.reports;
