/** How the platform and its functions stand, for operators, load balancers and the probation of a new version. */
package org.luoshi.platform.modules.health;
