/** What people read: records with names and words in the reader's language, ready to be written as JSON. */
package org.luoshi.supervision.view;
