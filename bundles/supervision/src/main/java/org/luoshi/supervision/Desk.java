package org.luoshi.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.Occasion;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.view.ItemFields;
import org.luoshi.supervision.view.ItemViews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every piece of work here needs at hand: the time, the calendar, who is who, the settings. */
@Component(service = Desk.class)
public class Desk {
    private final Clock clock;
    private final WorkCalendar calendar;
    private final Directory directory;
    private final SupervisionSettings settings;
    private final Telephones telephones;

    @Activate
    public Desk(
            @Reference Clock clock,
            @Reference WorkCalendar calendar,
            @Reference Directory directory,
            @Reference SupervisionSettings settings,
            @Reference Telephones telephones) {
        this.clock = clock;
        this.calendar = calendar;
        this.directory = directory;
        this.settings = settings;
        this.telephones = telephones;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public Directory directory() {
        return directory;
    }

    public SupervisionSettings settings() {
        return settings;
    }

    public Telephones telephones() {
        return telephones;
    }

    /** An item field by field as it is now: for the audit trail. */
    public Map<String, Object> fields(SupervisionItem item) {
        return ItemFields.of(item, telephones.masked(item));
    }

    public Instant now() {
        return clock.instant();
    }

    /** How lights are computed today. */
    public LightRule lightRule() {
        return LightRule.of(calendar, settings.amberWorkdays());
    }

    public ItemViews.Today today() {
        return new ItemViews.Today(calendar, lightRule());
    }

    /** This person, now. */
    public Occasion occasion(Viewer viewer) {
        return new Occasion(new By(viewer.personId(), viewer.name()), viewer.officeId(), now(), calendar);
    }
}
