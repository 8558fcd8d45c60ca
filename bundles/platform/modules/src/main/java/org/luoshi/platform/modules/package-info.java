/** The module manager (功能管理): office functions are installed, updated, stopped and removed while people work. */
package org.luoshi.platform.modules;
