package org.luoshi.platform.modules.deploy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.osgi.framework.BundleException;

/**
 * Why a bundle does not resolve, in words that a person understands, read out of what the framework says. Each text points
 * to the page of the integrators' documentation that tells the cure.
 */
final class Obstacle {
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
    private static final Pattern USES =
            Pattern.compile("exposed to package '([^']+)' from resources (\\S+).*? and (\\S+)");
    private static final Pattern OTHER = Pattern.compile("(osgi\\.[a-z.]+|[a-z.]+);\\s*(\\([^\\]]+\\))");

    private static final Messages MESSAGES = Messages.of(Obstacle.class);

    private Obstacle() {}

    static LocalizedText of(String bundle, BundleException failure) {
        String said = String.valueOf(failure.getMessage());
        Matcher uses = USES.matcher(said);
        if (uses.find()) {
            return MESSAGES.text("deploy.uses-conflict", bundle, uses.group(1), uses.group(2), uses.group(3));
        }
        // What is missing deepest inside stands last: the rest only follows from it.
        List<String> missing = List.of(said.split("missing requirement"));
        String last = missing.get(missing.size() - 1);
        Matcher wanted = PACKAGE.matcher(last);
        if (wanted.find()) {
            return MESSAGES.text("deploy.missing-package", bundle, wanted.group(1), versions(last));
        }
        Matcher other = OTHER.matcher(last);
        return other.find()
                ? MESSAGES.text("deploy.missing-capability", bundle, other.group(1), other.group(2))
                : MESSAGES.text("deploy.unresolved", bundle, said);
    }

    private static String versions(String requirement) {
        String from = group(FROM, requirement);
        String below = group(BELOW, requirement);
        if (from.isEmpty()) {
            return "*";
        }
        return below.isEmpty() ? from : "[" + from + "," + below + ")";
    }

    private static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
