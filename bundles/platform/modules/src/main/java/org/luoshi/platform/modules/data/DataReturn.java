package org.luoshi.platform.modules.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.ChangeFailed;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.data.archive.ArchiveFile;
import org.luoshi.platform.modules.data.archive.ArchiveManifest;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;
import org.luoshi.platform.modules.data.archive.ArchiveRefused;
import org.luoshi.platform.modules.data.attachments.AttachmentFolder;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes archives in again (数据导入). Rows are loaded beside the present tables while the function runs; then it stops for a
 * moment, the two change places, it starts and must be well. Else, and after a power cut, all is as it was before.
 */
@Component(service = DataReturn.class, immediate = true)
public final class DataReturn {
    private static final Logger LOG = LoggerFactory.getLogger(DataReturn.class);
    private static final String FIELD = "archive";

    private final OfficeModules modules;
    private final FunctionData data;
    private final ReturnMark mark;
    private final Messages messages = Messages.of(DataReturn.class);

    /** Takes back what was cut off, beside the start. */
    @Activate
    public DataReturn(BundleContext own, @Reference OfficeModules modules, @Reference FunctionData data)
            throws IOException {
        this(Path.of(own.getProperty("karaf.data"), "modules"), modules, data);
        Thread thread = new Thread(this::recoverAtStart, "luoshi-data-return");
        thread.setDaemon(true);
        thread.start();
    }

    DataReturn(Path folder, OfficeModules modules, FunctionData data) throws IOException {
        this.modules = modules;
        this.data = data;
        this.mark = new ReturnMark(folder);
    }

    private void recoverAtStart() {
        try {
            recover();
        } catch (IOException | RuntimeException e) {
            LOG.error("data whose return was cut off could not be taken back", e);
        }
    }

    /** Takes back what was cut off; nothing when all was finished. */
    void recover() throws IOException {
        if (mark.read().isPresent()) {
            modules.undisturbed(true, () -> {
                Optional<ReturnMark.Note> cutOff = mark.read();
                if (cutOff.isPresent()) {
                    LOG.warn(
                            "function {}: the return of its data was cut off and is undone",
                            cutOff.get().function());
                    takeBack(cutOff.get());
                }
                return true;
            });
        }
    }

    /**
     * Takes an archive in.
     *
     * @param replace whether data that are there already may give way
     * @param check sees every text and every file first
     * @param by name of who asks
     * @return what came in
     * @throws InvalidInput when the archive is damaged, altered or does not fit
     * @throws RuleViolation when data are there already, or the function did not run with the data
     */
    public ArchiveManifest load(String function, Path file, boolean replace, ContentCheck check, String by)
            throws IOException {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            if (!archive.manifest().function().equals(function)) {
                throw new ArchiveRefused("other-function", archive.manifest().function(), function);
            }
            return modules.undisturbed(false, () -> {
                prepare(function, archive, replace, check, by);
                return archive.manifest();
            });
        } catch (ArchiveRefused e) {
            throw new InvalidInput(FIELD, e.explanation());
        }
    }

    private void prepare(String function, ArchiveFile archive, boolean replace, ContentCheck check, String by)
            throws IOException {
        Bundle bundle = data.functions()
                .bundle(function)
                .orElseThrow(() -> refused("modules.not-installed", "import.not-installed", function));
        Optional<Installed> installed = data.functions().installed(function);
        if (installed.isEmpty() && data.functions().state(function) == Functions.State.RUNNING) {
            throw refused("modules.not-managed", "import.not-managed", function);
        }
        checkPlace(function, replace);
        ReturnMark.Note note =
                new ReturnMark.Note(function, installed.map(Installed::enabled).orElse(false), by);
        // What an earlier return has left over must not be taken for what this one keeps.
        data.tables().settle(function);
        data.attachments(function).settle();
        mark.write(note);
        boolean done = false;
        try {
            data.tables().load(bundle, archive.manifest().schemaVersion(), new ArchiveRows(archive, check)::fill);
            loadAttachments(function, archive, check);
            exchange(note, replace);
            done = true;
        } catch (UnfitRows e) {
            throw new InvalidInput(FIELD, e.explanation());
        } finally {
            if (!done) {
                takeBack(note);
            }
        }
        data.tables().settle(function);
        data.attachments(function).settle();
    }

    private void checkPlace(String function, boolean replace) throws IOException {
        if (!replace && !data.holding(function).isEmpty()) {
            throw refused("modules.data-present", "import.data-present", function);
        }
    }

    private void loadAttachments(String function, ArchiveFile archive, ContentCheck check) throws IOException {
        AttachmentFolder folder = data.attachments(function);
        for (Entry entry : archive.attachments()) {
            String name = ArchiveFile.attachment(entry);
            if (!name.endsWith(entry.sha256())) {
                throw new InvalidInput(FIELD, messages.text("archive.altered", entry.name()));
            }
            byte[] content = new ArchiveAttachment(archive, entry).checked(check);
            folder.load(name, new ByteArrayInputStream(content));
        }
    }

    /** The mark goes when all is decided: from then on the new data are the data. */
    private void exchange(ReturnMark.Note note, boolean replace) throws IOException {
        String function = note.function();
        if (note.enabled()) {
            change(Action.DISABLE, note);
        }
        checkPlace(function, replace);
        data.tables().exchange(function);
        data.attachments(function).exchange();
        if (note.enabled()) {
            change(Action.ENABLE, note);
        }
        mark.clear();
    }

    private void takeBack(ReturnMark.Note note) throws IOException {
        String function = note.function();
        boolean runs = data.functions().state(function) == Functions.State.RUNNING;
        if (data.tables().isKept(function) && runs) {
            change(Action.DISABLE, note);
            runs = false;
        }
        data.tables().takeBack(function);
        data.attachments(function).takeBack();
        if (note.enabled() && !runs) {
            change(Action.ENABLE, note);
        }
        mark.clear();
    }

    private void change(Action action, ReturnMark.Note note) throws IOException {
        try {
            modules.carryOut(action, note.function(), note.by());
        } catch (ChangeFailed e) {
            throw undone(e.explanation());
        } catch (PluginRefused e) {
            throw undone(e.explanation());
        }
    }

    private RuleViolation undone(LocalizedText reason) {
        return new RuleViolation("modules.import-undone", messages.text("import.undone", reason));
    }

    private RuleViolation refused(String code, String key, String function) {
        return new RuleViolation(code, messages.text(key, function));
    }
}
