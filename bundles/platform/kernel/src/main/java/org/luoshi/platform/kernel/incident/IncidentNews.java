package org.luoshi.platform.kernel.incident;

import java.util.Collection;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.platform.kernel.KernelPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the security side of incidents, and whoever reported one what became of it. Never a word of the record. */
@Component(service = IncidentNews.class)
public final class IncidentNews {
    /** Page of an incident, before its identifier. */
    static final String PAGE = "/incidents/";

    private final Notifier notifier;
    private final Directory directory;
    private final Messages messages = Messages.of(IncidentNews.class);

    @Activate
    public IncidentNews(@Reference Notifier notifier, @Reference Directory directory) {
        this.notifier = notifier;
        this.directory = directory;
    }

    void reported(long id, RecordLabel label) {
        tell("incident.notice.reported", label, "incident.notice.reported.detail", PAGE + id, handlers());
    }

    void reminder(Incident incident, boolean overdue) {
        String key = overdue ? "incident.notice.overdue" : "incident.notice.soon";
        tell(key, incident.label(), "incident.notice.due.detail", PAGE + incident.id(), handlers());
    }

    /** @param step what decided it */
    void decided(Incident incident, IncidentStep step, Collection<Long> reporters) {
        tell(
                "incident.notice." + step,
                incident.label(),
                "incident.notice.decided.detail",
                "/notifications",
                reporters);
    }

    private void tell(String title, RecordLabel label, String detail, String link, Collection<Long> people) {
        LocalizedText line = messages.text(title, label.number());
        notifier.tell(new Notice("platform", line, messages.text(detail), link), people);
    }

    private List<Long> handlers() {
        return directory.peopleWith(KernelPermissions.INCIDENTS).stream()
                .map(Person::id)
                .toList();
    }
}
