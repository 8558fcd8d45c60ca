package org.luoshi.platform.modules.health;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the title of a module from its messages, also while its classes cannot be loaded. */
final class BundleTitles {
    private static final Logger LOG = LoggerFactory.getLogger(BundleTitles.class);
    private static final String KEY = "module.title";

    private BundleTitles() {}

    static LocalizedText of(Bundle bundle, String otherwise) {
        return locale -> read(bundle, Messages.supported(locale), otherwise);
    }

    private static String read(Bundle bundle, Locale locale, String otherwise) {
        URL entry = bundle.getEntry(Messages.BASE_NAME + "_" + locale + ".properties");
        if (entry == null) {
            return otherwise;
        }
        try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages.getProperty(KEY, otherwise);
        } catch (IOException e) {
            LOG.debug("title of {} cannot be read", bundle, e);
            return otherwise;
        }
    }
}
