/**
 * What every office function leans on (底座). The packages below do not import one another, so that one of them can
 * move into a bundle of its own.
 */
@DatabaseSchema("kernel")
package org.luoshi.platform.kernel;

import org.luoshi.platform.api.DatabaseSchema;
