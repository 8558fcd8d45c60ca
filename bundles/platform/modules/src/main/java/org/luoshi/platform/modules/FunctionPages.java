package org.luoshi.platform.modules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.luoshi.platform.modules.FlightPlan.Shift;
import org.luoshi.platform.modules.plugin.ConsolePages;
import org.luoshi.platform.modules.plugin.Page;
import org.osgi.framework.Bundle;

/** The pages that bundles bring. */
final class FunctionPages {
    private FunctionPages() {}

    /** Pages and cards in the bundles, whether these run or not. */
    static List<Page> of(Collection<Bundle> bundles) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Bundle bundle : bundles) {
            URL entry = bundle.getEntry(ConsolePages.ENTRY);
            if (entry != null) {
                try (InputStream json = entry.openStream()) {
                    pages.addAll(ConsolePages.read(json).pages());
                }
            }
        }
        return pages;
    }

    /** Pages and cards that people can open now. */
    static List<Page> running(Collection<Bundle> bundles) throws IOException {
        return of(bundles.stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .toList());
    }

    static Shift<Page> shift(List<Page> before, List<Page> after) {
        return new Shift<>(without(after, before), without(before, after));
    }

    /** A page with another title is the same page. */
    static List<Page> without(List<Page> pages, List<Page> others) {
        return pages.stream()
                .filter(page -> others.stream().noneMatch(other -> isSame(page, other)))
                .toList();
    }

    private static boolean isSame(Page one, Page other) {
        return one.kind() == other.kind() && one.address().equals(other.address());
    }
}
