package org.luoshi.supervision.item;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;

/**
 * Which steps are open to somebody on an item, and why others are not (办理权限与职责分离). A handling office never verifies
 * or writes off its own item, whatever permissions its people have.
 */
public final class StepRules {
    /** Lets its bearer record on behalf of the office that handles an item (代录), for example what it said by telephone. */
    public static final String ACT_FOR_OFFICE = "supervision.act-for-office";

    private StepRules() {}

    /** Steps that would be accepted now. */
    public static Set<Step> openTo(Viewer viewer, SupervisionItem item) {
        return item.state().steps().stream()
                .filter(step -> viewer.may(step.permission()))
                .filter(step -> standsRight(viewer, item, step))
                .filter(step -> isOccasion(item, step))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /**
     * @throws org.luoshi.platform.api.Forbidden when the permission is lacking
     * @throws org.luoshi.platform.api.error.RuleViolation when the state or the person's place forbids it; says what is
     *     possible instead
     */
    public static void require(Viewer viewer, SupervisionItem item, Step step) {
        viewer.require(step.permission());
        if (!standsRight(viewer, item, step)) {
            throw Texts.violation(place(step), Texts.title(step));
        }
        if (!item.state().allows(step) || !isOccasion(item, step)) {
            throw Texts.violation(
                    "not-now", Texts.title(step), Texts.title(item.state()), possible(openTo(viewer, item)));
        }
    }

    /** Whether this person may change what the item says. */
    public static boolean mayEdit(Viewer viewer, SupervisionItem item) {
        return item.state().isEditable() && viewer.may("supervision.register");
    }

    /**
     * Whether this person may attach files to the item: whoever can do something with it. While an item is verified its
     * office can neither add nor take away evidence.
     */
    public static boolean mayAttach(Viewer viewer, SupervisionItem item) {
        return mayEdit(viewer, item) || !openTo(viewer, item).isEmpty();
    }

    private static String place(Step step) {
        return switch (step.side()) {
            case ANY -> throw new IllegalStateException(step + " is open from anywhere");
            case LEAD -> "not-lead-office";
            case TAKING_PART -> "not-taking-part";
            case INDEPENDENT -> step == Step.WRITE_OFF ? "own-write-off" : "own-work";
        };
    }

    private static boolean standsRight(Viewer viewer, SupervisionItem item, Step step) {
        return switch (step.side()) {
            case ANY -> true;
            case LEAD -> leads(viewer, item) || viewer.may(ACT_FOR_OFFICE);
            case TAKING_PART -> takesPart(viewer, item) || viewer.may(ACT_FOR_OFFICE);
            case INDEPENDENT -> !isAtWork(viewer, item);
        };
    }

    private static boolean leads(Viewer viewer, SupervisionItem item) {
        return isNamed(viewer, item)
                || viewer.officeIds().contains(item.assignment().leadOfficeId());
    }

    private static boolean takesPart(Viewer viewer, SupervisionItem item) {
        return leads(viewer, item) || item.offices().all().stream().anyMatch(viewer.officeIds()::contains);
    }

    /** The own office in the narrow sense: a leader above all offices is not at work on the items of each. */
    private static boolean isAtWork(Viewer viewer, SupervisionItem item) {
        return isNamed(viewer, item) || viewer.officeId() == item.assignment().leadOfficeId();
    }

    private static boolean isNamed(Viewer viewer, SupervisionItem item) {
        Long person = viewer.personId();
        return Objects.equals(person, item.assignment().handlerId())
                || Objects.equals(person, item.assignment().headId());
    }

    private static boolean isOccasion(SupervisionItem item, Step step) {
        return switch (step) {
            case SIGN_FEEDBACK -> item.dossier().feedbacks().stream().anyMatch(feedback -> !feedback.isSigned());
            case FINISH_SUB_TASK -> !item.dossier().openSubTasks().isEmpty();
            case RECORD_URGE_RESULT -> !item.dossier().unansweredUrges().isEmpty();
            case REQUEST_EXTENSION -> item.deadline().due() != null;
            default -> true;
        };
    }

    private static LocalizedText possible(Set<Step> steps) {
        if (steps.isEmpty()) {
            return Texts.text("rule.nothing-possible");
        }
        return Texts.list(steps.stream().map(Texts::title).toList());
    }
}
