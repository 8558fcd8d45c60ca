/** {@code mvn -Pbench verify}: measures the packed distribution and writes {@code docs/performance.md}. */
package org.luoshi.itests.bench;
