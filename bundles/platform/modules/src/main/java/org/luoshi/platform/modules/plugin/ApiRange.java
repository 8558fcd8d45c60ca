package org.luoshi.platform.modules.plugin;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Versions as people say them: {@code [2,3)} is 2.x. */
public final class ApiRange {
    private ApiRange() {}

    /** A range of versions. */
    public static LocalizedText words(String range) {
        VersionRange parsed = new VersionRange(range);
        Version from = parsed.getLeft();
        Version before = parsed.getRight();
        if (before == null) {
            return text("api.from", words(from));
        }
        if (parsed.getRightType() == VersionRange.RIGHT_OPEN && isFirst(before)) {
            if (isFirst(from) && before.getMajor() == from.getMajor() + 1) {
                return LocalizedText.verbatim(from.getMajor() + ".x");
            }
            return text("api.before", words(from), Integer.toString(before.getMajor()));
        }
        String to = words(before);
        return text(parsed.getRightType() == VersionRange.RIGHT_OPEN ? "api.before" : "api.up-to", words(from), to);
    }

    /** One version, without the parts that compatibility does not depend on. */
    public static String words(Version version) {
        String words = version.getMajor() + "." + version.getMinor();
        return version.getMicro() == 0 ? words : words + "." + version.getMicro();
    }

    private static boolean isFirst(Version version) {
        return version.getMinor() == 0 && version.getMicro() == 0;
    }

    private static LocalizedText text(String key, String... versions) {
        return Messages.of(ApiRange.class).text("plugin." + key, (Object[]) versions);
    }
}
