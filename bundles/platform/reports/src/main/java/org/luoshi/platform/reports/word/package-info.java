/**
 * Word documents as what they are: a zip of XML. Reading text and filling a template need no more than the Java platform,
 * and every limit on size and every byte of the result stays in our hands.
 */
package org.luoshi.platform.reports.word;
