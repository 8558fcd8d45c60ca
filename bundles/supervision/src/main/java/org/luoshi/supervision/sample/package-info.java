/** Two papers and what became of them, for trying the product out. */
package org.luoshi.supervision.sample;
