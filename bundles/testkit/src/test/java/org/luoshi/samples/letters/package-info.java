/** A small office function to examine the examiner with: incoming letters. */
@OfficeModule(id = "letters")
package org.luoshi.samples.letters;

import org.luoshi.platform.api.OfficeModule;
