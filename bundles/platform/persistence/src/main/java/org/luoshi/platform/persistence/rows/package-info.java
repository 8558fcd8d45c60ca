/** Reads schemas as text and fills them from text. */
package org.luoshi.platform.persistence.rows;
