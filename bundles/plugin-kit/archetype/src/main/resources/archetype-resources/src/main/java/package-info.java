/** ${titleEn} (${title}). */
@OfficeModule(id = "${id}")
package ${package};

import org.luoshi.platform.api.OfficeModule;
