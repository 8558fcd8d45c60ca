/** Lists of items: what is asked for and what is answered. */
package org.luoshi.supervision.list;
