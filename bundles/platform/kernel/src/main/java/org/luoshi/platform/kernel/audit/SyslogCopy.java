package org.luoshi.platform.kernel.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.kernel.audit.chain.Seal;
import org.luoshi.platform.kernel.audit.chain.SealBook;
import org.luoshi.platform.kernel.audit.chain.SealCopies;
import org.luoshi.platform.kernel.audit.chain.Syslog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The syslog server that the operator may name, and what is not well with it. */
final class SyslogCopy {
    private static final Logger LOG = LoggerFactory.getLogger(SyslogCopy.class);
    private static final Messages MESSAGES = Messages.of(SyslogCopy.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final Optional<SealCopies> copies;
    private final Optional<LocalizedText> refused;

    private SyslogCopy(Optional<SealCopies> copies, Optional<LocalizedText> refused) {
        this.copies = copies;
        this.refused = refused;
    }

    /**
     * A server that cannot be understood must not keep the chain from being sealed: it is complained about.
     *
     * @param server as it stands in the settings; blank for none
     * @param folder where is remembered what went out
     */
    static SyslogCopy of(String server, SealBook book, Path folder) throws IOException {
        if (server.isBlank()) {
            return new SyslogCopy(Optional.empty(), Optional.empty());
        }
        try {
            return new SyslogCopy(Optional.of(new SealCopies(book, Syslog.to(server), folder)), Optional.empty());
        } catch (IllegalArgumentException e) {
            LocalizedText why = MESSAGES.text("audit.syslog.refused");
            LOG.error("{}", why.in(Locale.ENGLISH), e);
            return new SyslogCopy(Optional.empty(), Optional.of(why));
        }
    }

    void send(Seal newest) {
        copies.ifPresent(copies -> copies.send(newest));
    }

    boolean isSet() {
        return copies.isPresent();
    }

    /** What the operator has to look after. */
    Optional<LocalizedText> warning() {
        return refused.or(() -> copies.flatMap(SealCopies::behind)
                .map(since -> MESSAGES.text("audit.syslog.behind", MOMENT.format(since))));
    }
}
