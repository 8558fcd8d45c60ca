package org.luoshi.platform.kernel.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every command that runs in the shell of the machine (GB/T 22239-2019, 8.1.4.3 a: the trail covers every user), by the
 * account of the machine. Passwords and keys in it are left out.
 *
 * <p>The shell is listened to itself: the events that it posts say no command as soon as the variable {@code script} is
 * set, and anybody can set it. For the same reason scripts are on record as well, those of the shell's beginning included.
 */
@Component
public final class ShellTrail implements CommandSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ShellTrail.class);
    private static final int LONGEST = 4_000;
    /** Variables that hold which script runs: at the beginning of a shell, and of {@code shell:source}. */
    private static final List<String> SCRIPT = List.of("script", "0");

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
    public void beforeExecute(CommandSession session, CharSequence command) {
        // What came of it belongs to the record: it is written afterwards.
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Exception exception) {
        told(session, command, true);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Object result) {
        told(session, command, false);
    }

    private void told(CommandSession session, CharSequence command, boolean failed) {
        String line = SECRET.matcher(command.toString().strip()).replaceAll(HIDDEN);
        if (line.isEmpty()) {
            return;
        }
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("command", line.substring(0, Math.min(line.length(), LONGEST)));
        if (line.length() > LONGEST) {
            after.put("characters", line.length());
        }
        after.put("failed", failed);
        SCRIPT.stream()
                .map(session::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(name -> after.put("script", script(name)));
        try {
            writer.execute(() -> write(after));
        } catch (RejectedExecutionException stopping) {
            LOG.warn("A command of the shell came while the platform stopped and is not in the audit: {}", after);
        }
    }

    private static String script(Object name) {
        String hidden = SECRET.matcher(name.toString().strip()).replaceAll(HIDDEN);
        return hidden.substring(0, Math.min(hidden.length(), LONGEST));
    }

    private void write(Map<String, Object> after) {
        AuditEvent event = new AuditEvent("platform", "platform.shell", "ShellCommand", "shell", Map.of(), after);
        try {
            transactions.run(() -> audit.record(operator(), event));
        } catch (RuntimeException e) {
            LOG.error("A command of the shell could not be audited: {}", after, e);
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
