/** The supervised item with everything that belongs to it, and the rules that hold for it by itself. */
package org.luoshi.supervision.item;
