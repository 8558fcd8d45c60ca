package org.luoshi.platform.modules.data.destruction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.modules.data.FunctionData;
import org.luoshi.platform.modules.data.archive.Measured;
import org.luoshi.platform.modules.data.attachments.AttachmentFolder;
import org.luoshi.platform.modules.data.destruction.CertificateContent.File;
import org.luoshi.platform.modules.data.destruction.CertificateContent.Table;
import org.luoshi.platform.persistence.tables.SchemaSnapshot;
import org.luoshi.platform.persistence.tables.TableShape;

/** Takes stock of what a function keeps, with a hash over each piece. */
final class Inventory {
    private final FunctionData data;

    Inventory(FunctionData data) {
        this.data = data;
    }

    CertificateContent of(Destruction wish, Viewer second, Instant now) throws IOException {
        String[] version = {""};
        List<Table> tables = new ArrayList<>();
        data.read(wish.function(), snapshot -> {
            version[0] = snapshot.version();
            for (TableShape table : snapshot.tables()) {
                tables.add(measure(snapshot, table));
            }
        });
        return new CertificateContent(
                wish.function(),
                version[0],
                data.product(),
                wish.reason(),
                wish.askedName(),
                wish.askedAt(),
                second.name(),
                now,
                tables,
                files(wish.function()));
    }

    private static Table measure(SchemaSnapshot snapshot, TableShape table) throws IOException {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        long rows = FunctionData.canonical(snapshot, table, measured);
        return new Table(table.name(), rows, measured.sha256());
    }

    private List<File> files(String function) throws IOException {
        AttachmentFolder folder = data.attachments(function);
        List<File> files = new ArrayList<>();
        for (String name : folder.names()) {
            Measured measured = new Measured(OutputStream.nullOutputStream());
            Files.copy(folder.file(name), measured);
            files.add(new File(name, measured.size(), measured.sha256()));
        }
        return files;
    }
}
