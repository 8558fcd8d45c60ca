/** What the owner of the machine types: {@code module:list} and its siblings. */
package org.luoshi.platform.modules.shell;
