package org.luoshi.supervision.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.supervision.SupervisionSettings;
import org.luoshi.supervision.item.Category;
import org.luoshi.supervision.item.FeedbackCycle;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.item.UrgeWay;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.store.ItemLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Code lists with their titles in the caller's language. */
@OfficeResource
@Component(service = OptionsResource.class)
@Path("options")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
public final class OptionsResource {
    private static final List<String> CHECKS =
            List.of("factsClear", "problemSolved", "taskDone", "conclusionRight", "lawful", "papersProper");

    private final SupervisionSettings settings;

    @Activate
    public OptionsResource(@Reference SupervisionSettings settings) {
        this.settings = settings;
    }

    /** A constant and its title. */
    public record Option(String key, LocalizedText title) {
        static List<Option> of(Enum<?>[] constants) {
            return Arrays.stream(constants)
                    .map(constant -> new Option(constant.name(), Texts.title(constant)))
                    .toList();
        }
    }

    /** A state and whether work is still to be done in it. */
    public record StateOption(String key, LocalizedText title, boolean open) {}

    /** All code lists. */
    public record Options(
            List<StateOption> states,
            List<Option> steps,
            List<Option> sources,
            List<Option> categories,
            List<Option> urgencies,
            List<Option> feedbackCycles,
            List<Option> urgeWays,
            List<Option> checks,
            int amberWorkdays,
            int textSearchWindow) {}

    @GET
    public Options options() {
        return new Options(
                Stream.of(ItemState.values())
                        .map(state -> new StateOption(state.name(), Texts.title(state), state.isOpen()))
                        .toList(),
                Option.of(Step.values()),
                Option.of(SourceKind.values()),
                Option.of(Category.values()),
                Option.of(Urgency.values()),
                Option.of(FeedbackCycle.values()),
                Option.of(UrgeWay.values()),
                CHECKS.stream()
                        .map(check -> new Option(check, Texts.text("check." + check)))
                        .toList(),
                settings.amberWorkdays(),
                ItemLists.TEXT_WINDOW);
    }
}
