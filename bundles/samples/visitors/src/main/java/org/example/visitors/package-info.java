/** Visitor register (来访登记): who is in the building, to see whom, and whether they have left. */
@OfficeModule(id = "visitors")
package org.example.visitors;

import org.luoshi.platform.api.OfficeModule;
