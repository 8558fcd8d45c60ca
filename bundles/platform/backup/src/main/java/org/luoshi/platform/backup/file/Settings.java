package org.luoshi.platform.backup.file;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Settings files as they go into a backup: passwords and the like are left out, in lines of their own and in addresses. */
final class Settings {
    private static final Pattern SECRET =
            Pattern.compile("(?i)\\s*([^#!\\s=:]*(password|passwd|passphrase|secret|token)[^\\s=:]*)\\s*[=:].*");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)(password=)[^&;\\s]*");
    /** Of etc/org.luoshi.platform.identity.cfg: they speak of passwords and are none. */
    private static final Set<String> NO_SECRETS = Set.of("password.longest.days", "password.memory", "password.passes");

    private static final List<String> ENDINGS = List.of(".cfg", ".properties", ".config");

    private Settings() {}

    /** Tells whether a file has lines of settings. */
    static boolean is(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    static String withoutSecrets(String content) {
        if (content.lines().noneMatch(Settings::telling)) {
            return content;
        }
        return content.lines().map(Settings::without).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean telling(String line) {
        return !without(line).equals(line);
    }

    private static String without(String line) {
        var secret = SECRET.matcher(line);
        if (secret.matches() && !NO_SECRETS.contains(secret.group(1))) {
            return "# " + secret.group(1) + " =";
        }
        return line.stripLeading().startsWith("#")
                ? line
                : IN_ADDRESS.matcher(line).replaceAll("$1");
    }
}
