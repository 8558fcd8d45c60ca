/** The module manager (功能管理): office functions are installed, updated, stopped and removed while people work. */
@DatabaseSchema("modules")
package org.luoshi.platform.modules;

import org.luoshi.platform.api.DatabaseSchema;
