package org.luoshi.platform.modules;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.DeploymentFailed;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.ModuleStore;
import org.luoshi.platform.persistence.SavedSchemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a change is taken back (回退): at once, or, when something hangs, at the next start of the platform. */
final class TakingBack {
    private static final Logger LOG = LoggerFactory.getLogger(TakingBack.class);
    private static final Duration DATABASE_WITHIN = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 2_000;

    private final ModuleStore store;
    private final Deployment deployment;
    private final FunctionHealth health;
    private final SavedSchemas tables;
    private final Messages messages = Messages.of(TakingBack.class);

    TakingBack(ModuleStore store, Deployment deployment, FunctionHealth health, SavedSchemas tables) {
        this.store = store;
        this.deployment = deployment;
        this.health = health;
        this.tables = tables;
    }

    /** @param wanted what shall be installed; null for nothing */
    void bringTo(String function, Installed wanted) throws DeploymentFailed, PluginRefused, IOException {
        if (wanted == null) {
            deployment.undeploy(function);
            return;
        }
        if (!wanted.enabled()) {
            deployment.disable(function);
            return;
        }
        PluginFile plugin = store.file(wanted);
        deployment.deploy(plugin, BundleHeaders.of(plugin));
    }

    /** Brings the function back to what it was before the work; done twice it does no harm. */
    void undo(Journal work) throws DeploymentFailed, PluginRefused, IOException {
        if (work.action().brings() && tables.exists(work.function())) {
            deployment.disable(work.function());
            tables.restore(work.function());
        }
        bringTo(work.function(), work.before());
        store.end();
    }

    /** Puts the change aside; its function counts as failed until then. */
    ChangeFailed putAside(Journal work, Exception cause) {
        try {
            store.postpone(work);
        } catch (IOException e) {
            LOG.error("function {}: its change is not put aside, but its journal is there", work.function(), e);
        }
        LocalizedText text = messages.text("change.not-undone", work.function(), reason(cause));
        LOG.error("{}", text.in(Locale.ENGLISH), cause);
        health.givenUp(work.function(), text);
        return new ChangeFailed(text, true, cause);
    }

    /** Whether the change stands, whatever is left to clear away. */
    boolean isDecided(Journal work) throws IOException {
        return store.find(work.function()).equals(Optional.ofNullable(work.after()));
    }

    /** Drops what was kept for the undoing. */
    void forget(Journal work) throws IOException {
        if (work.action().brings()) {
            tables.discard(work.function());
        }
        store.end();
    }

    private void forgetWhenPossible(Journal work) {
        try {
            forget(work);
        } catch (IOException | RuntimeException e) {
            LOG.warn("function {}: what its change left behind is not cleared away", work.function(), e);
        }
    }

    /**
     * Deals with work that was cut off or put aside: what was decided stays, all else is undone.
     *
     * @return the last that was undone; empty when none was
     */
    Optional<Journal> recover() throws IOException {
        List<Journal> left = new ArrayList<>(store.postponed());
        store.unfinished().ifPresent(left::add);
        Journal undone = null;
        for (Journal work : left) {
            if (isDecided(work)) {
                forgetWhenPossible(work);
            } else if (isUndone(work)) {
                undone = work;
            }
        }
        return Optional.ofNullable(undone);
    }

    private boolean isUndone(Journal work) {
        try {
            undoAsSoonAsTheDatabaseAnswers(work);
            store.taken(work.function());
            return true;
        } catch (DeploymentFailed | PluginRefused | IOException | RuntimeException e) {
            putAside(work, e);
            return false;
        }
    }

    /** After a power cut the database may start later than the platform. */
    private void undoAsSoonAsTheDatabaseAnswers(Journal work) throws DeploymentFailed, PluginRefused, IOException {
        long end = System.nanoTime() + DATABASE_WITHIN.toNanos();
        while (true) {
            try {
                undo(work);
                return;
            } catch (Unavailable e) {
                if (System.nanoTime() > end || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static LocalizedText reason(Exception cause) {
        if (cause instanceof DeploymentFailed failed) {
            return failed.explanation();
        } else if (cause instanceof PluginRefused refused) {
            return refused.explanation();
        } else if (cause instanceof Probation.NotPassed notPassed) {
            return notPassed.explanation();
        } else if (cause instanceof Unavailable unavailable) {
            return unavailable.explanation();
        }
        return LocalizedText.verbatim(String.valueOf(cause.getMessage()));
    }
}
