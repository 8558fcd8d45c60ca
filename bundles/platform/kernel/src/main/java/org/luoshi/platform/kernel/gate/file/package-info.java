/** Brings to light every text that is in a file, so that the gate can look at it. */
package org.luoshi.platform.kernel.gate.file;
