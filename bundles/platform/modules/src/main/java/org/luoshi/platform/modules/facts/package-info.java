/** What is known about running functions, asked of the edge, the console, the database and the disk. */
package org.luoshi.platform.modules.facts;
