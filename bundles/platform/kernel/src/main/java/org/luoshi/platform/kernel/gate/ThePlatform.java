package org.luoshi.platform.kernel.gate;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/** Whoever writes outside a request: a job, the start of a function. */
record ThePlatform() implements Viewer {
    static final ThePlatform VIEWER = new ThePlatform();

    @Override
    public long personId() {
        return 0;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public long officeId() {
        return 0;
    }

    @Override
    public String officeName() {
        return "";
    }

    @Override
    public Set<Long> officeIds() {
        return Set.of();
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public Locale locale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public DataScope scope() {
        return DataScope.OWN;
    }

    @Override
    public boolean may(String permission) {
        return false;
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public String requestId() {
        return "";
    }
}
