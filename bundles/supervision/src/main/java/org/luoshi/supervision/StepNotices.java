package org.luoshi.supervision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells people of steps that give them something to do. */
@Component(service = StepNotices.class)
public class StepNotices {
    /** Steps after which those who work on the item have something to do, or to know. */
    private static final Set<Step> FOR_HANDLERS = Set.of(
            Step.DISPATCH,
            Step.REASSIGN,
            Step.INSTRUCT_AGAIN,
            Step.URGE,
            Step.GRANT_EXTENSION,
            Step.REFUSE_EXTENSION,
            Step.RETURN_FOR_REWORK,
            Step.REFUSE_RETURN,
            Step.SUSPEND,
            Step.RESUME,
            Step.PASS,
            Step.ANNUL);

    private final Directory directory;
    private final Notifier notifier;

    @Activate
    public StepNotices(@Reference Directory directory, @Reference Notifier notifier) {
        this.directory = directory;
        this.notifier = notifier;
    }

    /** @param who whoever took the step needs not be told */
    void tell(Step step, SupervisionItem item, long who) {
        Set<Long> people = new LinkedHashSet<>(audience(step, item));
        people.remove(who);
        if (!people.isEmpty()) {
            String title = item.matter().title();
            LocalizedText line = Texts.text("notice." + step.name(), title);
            LocalizedText detail = last(item);
            notifier.tell(new Notice("supervision", line, detail, link(item)), people);
        }
    }

    static String link(SupervisionItem item) {
        return "/m/supervision/items/" + item.id();
    }

    private static LocalizedText last(SupervisionItem item) {
        var timeline = item.dossier().timeline();
        return timeline.get(timeline.size() - 1).text();
    }

    private Collection<Long> audience(Step step, SupervisionItem item) {
        if (FOR_HANDLERS.contains(step)) {
            return handling(item);
        }
        return switch (step) {
            case SUBMIT -> holders(SupervisionPermissions.APPROVE);
            case APPROVE, DECLINE -> Set.of(item.by().personId());
            case FEEDBACK -> Stream.ofNullable(item.assignment().headId()).toList();
            case REQUEST_EXTENSION -> holders(SupervisionPermissions.EXTEND_APPROVE);
            case REQUEST_CLOSURE -> holders(SupervisionPermissions.VERIFY);
            case REQUEST_RETURN -> holders(SupervisionPermissions.DISPATCH);
            case REPORT_TO_LEADER ->
                Stream.ofNullable(item.assignment().leaderId()).toList();
            default -> Set.of();
        };
    }

    private Collection<Long> holders(String permission) {
        return directory.peopleWith(permission).stream().map(Person::id).toList();
    }

    /** Whoever works on it: those who are named, else everybody of the lead office who handles items. */
    Collection<Long> handling(SupervisionItem item) {
        Assignment assignment = item.assignment();
        Set<Long> named = Stream.of(assignment.handlerId(), assignment.headId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            return named;
        }
        Set<Long> handlers = Set.copyOf(holders(SupervisionPermissions.HANDLE));
        return directory.peopleOf(assignment.leadOfficeId()).stream()
                .map(Person::id)
                .filter(handlers::contains)
                .toList();
    }
}
