/** Functions over HTTP: {@code /api/platform/modules}. */
package org.luoshi.platform.modules.rest;
