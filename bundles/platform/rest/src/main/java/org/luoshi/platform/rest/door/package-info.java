/** The front door: what every request to {@code /api} passes before an application sees it. */
package org.luoshi.platform.rest.door;
