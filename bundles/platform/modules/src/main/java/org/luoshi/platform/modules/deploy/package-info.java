/** Brings the bundles of plugins into the framework and out of it, and watches whether they really leave. */
package org.luoshi.platform.modules.deploy;
