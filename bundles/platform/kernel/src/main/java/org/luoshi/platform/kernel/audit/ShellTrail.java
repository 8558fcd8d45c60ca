package org.luoshi.platform.kernel.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every command that somebody enters in the shell of the machine (GB/T 22239-2019, 8.1.4.3 a: the trail covers every user),
 * by the account of the machine. Passwords and keys in it are left out.
 */
@Component(property = EventConstants.EVENT_TOPIC + '=' + ShellTrail.EXECUTED)
public final class ShellTrail implements EventHandler {
    /** What Karaf's shell tells when a command has run. */
    static final String EXECUTED = "org/apache/karaf/shell/console/EXECUTED";

    private static final Logger LOG = LoggerFactory.getLogger(ShellTrail.class);
    private static final int LONGEST = 500;
    private static final String HIDDEN = "$1******";

    /** A word that names a secret, and the word behind it or behind its sign of equality. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\\S*(?:pass|pwd|secret|token|key|口令|密码)\\S*?(?:\\s*=\\s*|\\s+))(\"[^\"]*\"|'[^']*'|\\S+)");

    private final Transactions transactions;
    private final Audit audit;
    /** Whoever tells of commands must not wait for the database. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "luoshi-shell-trail");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ShellTrail(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions, @Reference Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void handleEvent(Event event) {
        Object command = event.getProperty("command");
        // Lines of a script are told one by one as well; the command that ran it stands for them.
        if (command != null && event.getProperty("script") == null) {
            boolean failed = event.getProperty("exception") != null;
            writer.execute(() -> write(command.toString().strip(), failed));
        }
    }

    private void write(String line, boolean failed) {
        String shown = SECRET.matcher(line).replaceAll(HIDDEN);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("command", shown.substring(0, Math.min(shown.length(), LONGEST)));
        after.put("failed", failed);
        AuditEvent event = new AuditEvent("platform", "platform.shell", "ShellCommand", "shell", Map.of(), after);
        try {
            transactions.run(() -> audit.record(operator(), event));
        } catch (RuntimeException e) {
            LOG.error("A command of the shell could not be audited: {}", shown, e);
        }
    }

    private static Nobody operator() {
        return Nobody.named("shell:" + System.getProperty("user.name"), Locale.getDefault());
    }

    /** What was entered last is written down as well: to stop the platform is a command, too. */
    @Deactivate
    void stop() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.error("Commands of the shell could not be audited before the end");
        }
    }
}
