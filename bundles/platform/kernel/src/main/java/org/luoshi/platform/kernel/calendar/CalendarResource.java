package org.luoshi.platform.kernel.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.time.DueExplanation;
import org.luoshi.platform.api.time.WorkCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Due dates that explain themselves, for the console and for scripts. */
@OfficeResource
@Component(service = CalendarResource.class)
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
public final class CalendarResource {
    private static final int MOST_WORKDAYS = 1000;

    private final StateCouncilCalendar calendar;
    private final Messages messages = Messages.of(CalendarResource.class);

    @Activate
    public CalendarResource(@Reference StateCouncilCalendar calendar) {
        this.calendar = calendar;
    }

    /** A due date in the reader's language. */
    public record Due(LocalDate due, boolean provisional, List<Day> days) {
        static Due of(DueExplanation explanation, Locale locale) {
            List<Day> days = explanation.days().stream()
                    .map(day -> new Day(day.date(), day.counted(), day.reason().in(locale)))
                    .toList();
            return new Due(explanation.due(), explanation.provisional(), days);
        }
    }

    /** One day that was counted or skipped. */
    public record Day(LocalDate date, boolean counted, String reason) {}

    /** A year of the calendar and where its holidays come from. */
    public record KnownYear(int year, boolean provisional, String source) {}

    @GET
    @Path("due")
    public Due due(@QueryParam("from") String from, @QueryParam("workdays") String workdays, @Context Viewer viewer) {
        return Due.of(calendar.explain(date(from), number(workdays)), viewer.locale());
    }

    @GET
    @Path("years")
    public List<KnownYear> years(@Context Viewer viewer) {
        return calendar.knownYears().stream()
                .map(year -> knownYear(year, viewer.locale()))
                .toList();
    }

    private KnownYear knownYear(int year, Locale locale) {
        boolean provisional = calendar.isProvisional(year);
        String source = provisional ? "calendar.source.statutory" : "calendar.source.notice";
        return new KnownYear(year, provisional, messages.text(source).in(locale));
    }

    private LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text);
            if (WorkCalendar.covers(date)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw badDate();
        }
        throw badDate();
    }

    private int number(String text) {
        if (text == null || !text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST_WORKDAYS) {
            throw new InvalidInput("workdays", messages.text("calendar.workdays.invalid", MOST_WORKDAYS));
        }
        return Integer.parseInt(text);
    }

    private InvalidInput badDate() {
        return new InvalidInput("from", messages.text("calendar.from.invalid"));
    }
}
