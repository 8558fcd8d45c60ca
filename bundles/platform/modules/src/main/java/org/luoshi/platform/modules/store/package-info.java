/** What is installed, on the disk: the one truth that the framework is brought in line with at every start. */
package org.luoshi.platform.modules.store;
