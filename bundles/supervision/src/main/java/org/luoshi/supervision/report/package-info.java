/** The weekly report to the leaders (督查周报): gathered as data, edited, approved, issued, written out as Word. */
package org.luoshi.supervision.report;
