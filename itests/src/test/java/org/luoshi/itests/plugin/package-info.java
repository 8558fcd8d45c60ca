/** Classes that tests put into plugins: how badly written ones behave. */
package org.luoshi.itests.plugin;
