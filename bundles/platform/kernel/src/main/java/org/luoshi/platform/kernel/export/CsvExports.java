package org.luoshi.platform.kernel.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Exports;
import org.luoshi.platform.api.record.ListExport;
import org.luoshi.platform.api.record.ListExport.Column;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.kernel.ground.WholeNumber;
import org.luoshi.platform.rest.HealthWarning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes files of lists, asks why when there is much in them, and leaves a trace of each (导出留痕). */
@Component(
        service = {Exports.class, HealthWarning.class},
        configurationPid = ExportSettings.PID)
public final class CsvExports implements Exports, HealthWarning {
    private static final int REASON_ROWS = 500;
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_REASON = 500;

    private final Transactions transactions;
    private final Audit audit;
    private final NonSecretGate gate;
    private final Clock clock;
    private final WholeNumber reasonRows;
    private final WholeNumber mostRows;
    private final Messages messages = Messages.of(CsvExports.class);

    @Activate
    public CsvExports(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference Audit audit,
            @Reference NonSecretGate gate,
            @Reference Clock clock,
            ExportSettings settings) {
        this.transactions = transactions;
        this.audit = audit;
        this.gate = gate;
        this.clock = clock;
        this.reasonRows =
                WholeNumber.read(settings.reason_rows(), wanted -> true, REASON_ROWS, "export.reason-rows.refused");
        this.mostRows =
                WholeNumber.read(settings.most_rows(), wanted -> wanted > 0, MOST_ROWS, "export.most-rows.refused");
    }

    @Override
    public <T> FileContent csv(Viewer who, ListExport<T> list, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", messages.text("export.reason.long", LONGEST_REASON));
        }
        gate.checkText(who, "reason", why);
        gate.checkText(who, "filter", list.filter());
        CsvText csv = new CsvText(who.locale());
        csv.line(list.columns().stream().map(Column::title).toList());
        int rows = write(list, csv, why.isEmpty());
        record(who, list, rows, why);
        String day = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).toString();
        return new FileContent(list.title().in(who.locale()) + "-" + day + ".csv", "text/csv", csv.bytes());
    }

    private <T> int write(ListExport<T> list, CsvText csv, boolean unexplained) {
        int most = unexplained ? Math.min(reasonRows.value(), mostRows.value()) : mostRows.value();
        int rows = 0;
        String cursor = null;
        do {
            Page<T> page = list.pages().apply(cursor);
            for (T row : page.items()) {
                rows++;
                if (rows > most) {
                    throw tooMany(most);
                }
                List<Object> cells = new ArrayList<>();
                list.columns().forEach(column -> cells.add(column.value().apply(row)));
                csv.line(cells);
            }
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private InvalidInput tooMany(int most) {
        return most < mostRows.value()
                ? new InvalidInput(
                        REASON_REQUIRED, new FieldError("reason", messages.text("export.reason.required", most)))
                : new InvalidInput("rows", messages.text("export.too-many", most));
    }

    private void record(Viewer who, ListExport<?> list, int rows, String why) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("filter", list.filter());
        after.put("rows", rows);
        after.put("reason", why);
        after.values().removeIf(""::equals);
        AuditEvent event =
                new AuditEvent(list.module(), list.module() + ".export", list.recordType(), "list", Map.of(), after);
        transactions.run(() -> audit.record(who, event));
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Optional<LocalizedText> warning() {
        return reasonRows.refused().or(mostRows::refused);
    }
}
