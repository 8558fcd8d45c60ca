package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemFilter.Days;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.list.Outcome;
import org.luoshi.supervision.report.Week;
import org.luoshi.supervision.store.FigureQueries;
import org.luoshi.supervision.store.FigureQueries.Cell;
import org.luoshi.supervision.store.FigureQueries.Day;
import org.luoshi.supervision.view.Names;
import org.luoshi.supervision.view.SummaryView;
import org.luoshi.supervision.view.SummaryView.LightCount;
import org.luoshi.supervision.view.SummaryView.OfficeCount;
import org.luoshi.supervision.view.SummaryView.Punctuality;
import org.luoshi.supervision.view.SummaryView.SourceCount;
import org.luoshi.supervision.view.SummaryView.WeekCount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The overview: figures within what the viewer may see, each with the list behind it. */
@Component(service = Figures.class)
public class Figures {
    private static final int WEEKS = 12;

    private final Transactions transactions;
    private final FigureQueries queries;
    private final Desk desk;

    @Activate
    public Figures(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference FigureQueries queries,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.queries = queries;
        this.desk = desk;
    }

    public SummaryView summary(Viewer viewer) {
        ListScope scope = ListScope.of(viewer);
        LightRule rule = desk.lightRule();
        List<Cell> cells = new ArrayList<>();
        List<LightCount> lights = new ArrayList<>();
        List<WeekCount> trend = new ArrayList<>();
        transactions.read(() -> {
            cells.addAll(queries.open(open(null), scope, rule));
            Stream.of(Light.RED, Light.AMBER, Light.GREEN, Light.GREY)
                    .map(light -> count(light, scope, rule))
                    .forEach(lights::add);
            trend.addAll(trend(scope, rule));
            return null;
        });
        long counted = cells.stream().mapToLong(Cell::count).sum();
        return new SummaryView(
                lights, offices(cells), sources(cells), onTime(trend), trend, counted >= FigureQueries.OPEN_BOUND);
    }

    private LightCount count(Light light, ListScope scope, LightRule rule) {
        long count = queries.count(open(light), scope, rule);
        return new LightCount(
                light, Math.min(count, Page.COUNT_LIMIT), count > Page.COUNT_LIMIT, "light=" + light + "&open=true");
    }

    private List<OfficeCount> offices(List<Cell> cells) {
        Map<Long, List<Cell>> byOffice =
                cells.stream().collect(Collectors.groupingBy(Cell::leadOfficeId, TreeMap::new, Collectors.toList()));
        Names names = Names.of(desk.directory(), byOffice.keySet(), Set.of());
        return byOffice.entrySet().stream()
                .map(office -> new OfficeCount(
                        names.office(office.getKey()),
                        sum(office.getValue(), null),
                        sum(office.getValue(), Light.RED),
                        sum(office.getValue(), Light.AMBER),
                        "office=" + office.getKey() + "&open=true"))
                .sorted(Comparator.comparingLong(OfficeCount::count).reversed())
                .toList();
    }

    private static List<SourceCount> sources(List<Cell> cells) {
        Map<SourceKind, List<Cell>> bySource = cells.stream()
                .collect(Collectors.groupingBy(
                        Cell::source, () -> new EnumMap<>(SourceKind.class), Collectors.toList()));
        return bySource.entrySet().stream()
                .map(source -> new SourceCount(
                        source.getKey(), sum(source.getValue(), null), "source=" + source.getKey() + "&open=true"))
                .toList();
    }

    private static long sum(List<Cell> cells, Light light) {
        return cells.stream()
                .filter(cell -> light == null || cell.light() == light)
                .mapToLong(Cell::count)
                .sum();
    }

    private List<WeekCount> trend(ListScope scope, LightRule rule) {
        Week last = Week.of(rule.today());
        Days span = new Days(last.from().minusWeeks(WEEKS - 1L), last.to());
        Map<LocalDate, Day> registered = queries.registered(filter(Days.ANY, null, span, Days.ANY), scope, rule);
        Map<LocalDate, Day> closed = queries.closed(filter(Days.ANY, null, Days.ANY, span), scope, rule);
        Map<LocalDate, Day> due = queries.due(filter(span, Outcome.DUE, Days.ANY, Days.ANY), scope, rule);
        return Stream.iterate(span.from(), monday -> monday.plusWeeks(1))
                .limit(WEEKS)
                .map(Week::of)
                .map(week -> week(week, registered, closed, due))
                .toList();
    }

    private static WeekCount week(
            Week week, Map<LocalDate, Day> registered, Map<LocalDate, Day> closed, Map<LocalDate, Day> due) {
        String from = week.from().toString();
        String to = week.to().toString();
        return new WeekCount(
                week.toString(),
                week.from(),
                week.to(),
                sum(week, registered, Day::count),
                sum(week, closed, Day::count),
                sum(week, due, Day::count),
                sum(week, due, Day::onTime),
                "registeredFrom=" + from + "&registeredTo=" + to,
                "closedFrom=" + from + "&closedTo=" + to,
                "outcome=DUE&from=" + from + "&to=" + to,
                "outcome=ON_TIME&from=" + from + "&to=" + to);
    }

    private static long sum(Week week, Map<LocalDate, Day> days, ToLongFunction<Day> figure) {
        return week.from()
                .datesUntil(week.to().plusDays(1))
                .map(days::get)
                .filter(Objects::nonNull)
                .mapToLong(figure)
                .sum();
    }

    private static Punctuality onTime(List<WeekCount> trend) {
        LocalDate from = trend.get(0).from();
        LocalDate to = trend.get(trend.size() - 1).to();
        String span = "&from=" + from + "&to=" + to;
        return new Punctuality(
                trend.stream().mapToLong(WeekCount::onTime).sum(),
                trend.stream().mapToLong(WeekCount::due).sum(),
                from,
                to,
                "outcome=ON_TIME" + span,
                "outcome=DUE" + span);
    }

    private static ItemFilter open(Light light) {
        return new ItemFilter(null, Set.of(), light, null, null, Days.ANY, null, true, null, Days.ANY, Days.ANY, null);
    }

    private static ItemFilter filter(Days due, Outcome outcome, Days registered, Days closed) {
        return new ItemFilter(null, Set.of(), null, null, null, due, null, null, outcome, registered, closed, null);
    }
}
