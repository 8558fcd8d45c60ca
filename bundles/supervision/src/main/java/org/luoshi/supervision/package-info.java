/**
 * Supervision (督查督办): every matter that a notice, a meeting or a leader hands out has an owner, a due date that
 * explains itself, a trace and a result.
 */
@OfficeModule(id = "supervision")
package org.luoshi.supervision;

import org.luoshi.platform.api.OfficeModule;
