/** Maven goals for whoever writes an office function: {@code luoshi:keygen}, {@code pages}, {@code plugin-file}, {@code dev}. */
package org.luoshi.maven;
