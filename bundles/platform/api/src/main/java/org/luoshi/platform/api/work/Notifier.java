package org.luoshi.platform.api.work;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/** Tells people things. A notice is kept with whom it was told and when, and when each of them read it. */
@ProviderType
public interface Notifier {
    /**
     * Tells the notice within the current transaction: nobody hears of what was rolled back.
     *
     * @param personIds whom; unknown ones are left out
     * @throws IllegalStateException outside a transaction
     */
    void tell(Notice notice, Collection<Long> personIds);
}
