/** One Jersey application for each office function, rebuilt beside the running one whenever its resources change. */
package org.luoshi.platform.rest.application;
