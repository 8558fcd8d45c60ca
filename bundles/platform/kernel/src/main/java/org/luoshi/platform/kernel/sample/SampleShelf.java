package org.luoshi.platform.kernel.sample;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongPredicate;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.work.SampleData;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the sample data (示例数据) of every module once, when {@code LUOSHI_SAMPLE_DATA=true}: the platform's first, then the
 * office functions', each as soon as it is there. Removes it in the opposite order.
 */
@Component(
        service = {SampleShelf.class, InstallationFact.class},
        immediate = true)
public final class SampleShelf implements InstallationFact {
    static final String MANAGE = "platform.sample-data.manage";

    private static final Logger LOG = LoggerFactory.getLogger(SampleShelf.class);

    private final SampleTable table;
    private final boolean wanted;
    private final LongPredicate isOffice;
    private final IntSupplier coming;
    private final BiConsumer<Duration, Runnable> later;
    private final Runnable stop;
    private final List<Offer> offers = new CopyOnWriteArrayList<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Messages messages = Messages.of(SampleShelf.class);

    /** Sample data that is there now. */
    private record Offer(SampleData data, boolean office) {
        String module() {
            return data.module();
        }
    }

    @Activate
    public SampleShelf(BundleContext context, @Reference SampleTable table) {
        this(table, new ComingSamples(context), new Background("sample-data"));
    }

    private SampleShelf(SampleTable table, ComingSamples samples, Background background) {
        this.table = table;
        this.wanted = Boolean.parseBoolean(System.getenv("LUOSHI_SAMPLE_DATA"));
        this.isOffice = samples::isOffice;
        this.coming = samples::ofPlatform;
        this.later = background::after;
        this.stop = background::close;
    }

    /** With everything from outside at the caller's choice, for tests. */
    SampleShelf(
            SampleTable table,
            boolean wanted,
            LongPredicate isOffice,
            IntSupplier coming,
            BiConsumer<Duration, Runnable> later) {
        this.table = table;
        this.wanted = wanted;
        this.isOffice = isOffice;
        this.coming = coming;
        this.later = later;
        this.stop = () -> {};
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSample(SampleData data, Map<String, Object> properties) {
        offers.add(new Offer(data, isOffice.test((Long) properties.get("service.bundleid"))));
        if (wanted) {
            later.accept(Duration.ZERO, this::round);
        }
    }

    void unbindSample(SampleData data) {
        offers.removeIf(offer -> offer.data() == data);
    }

    @Deactivate
    void close() {
        stop.run();
    }

    @Override
    public String name() {
        return "sampleData";
    }

    @Override
    public boolean holds() {
        return states().stream().anyMatch(SampleState::present);
    }

    /** Every module that ever loaded its sample data, in the order of loading. */
    List<SampleState> states() {
        return table.all();
    }

    /** Removes the sample data of every module, the last one loaded first. */
    synchronized void remove(Viewer who) {
        who.require(MANAGE);
        List<SampleState> present = states().stream()
                .filter(SampleState::present)
                .sorted(Comparator.comparing(SampleState::loadedAt).reversed())
                .toList();
        Map<String, SampleData> there = new HashMap<>();
        offers.forEach(offer -> there.put(offer.module(), offer.data()));
        for (SampleState state : present) {
            if (!there.containsKey(state.module())) {
                throw new RuleViolation(
                        "platform.sample-module-absent", messages.text("sample.absent", state.module()));
            }
        }
        for (SampleState state : present) {
            there.get(state.module()).remove();
            table.removed(who, state);
        }
    }

    /** Loads what is there and was never loaded; another node that is at it just now is waited for. */
    private synchronized void round() {
        if (!table.alone(this::loadAll)) {
            later.accept(SampleTable.LONGEST, this::round);
        }
    }

    private void loadAll() {
        offers.stream().filter(offer -> !offer.office()).forEach(this::load);
        if (platformIsComplete()) {
            offers.stream().filter(Offer::office).forEach(this::load);
        }
    }

    /** Office functions lean on the people and offices of the platform's sample, so that they wait for all of it. */
    private boolean platformIsComplete() {
        List<String> present = states().stream()
                .filter(SampleState::present)
                .map(SampleState::module)
                .toList();
        List<Offer> platform = offers.stream().filter(offer -> !offer.office()).toList();
        return platform.size() >= coming.getAsInt()
                && platform.stream().allMatch(offer -> present.contains(offer.module()));
    }

    private void load(Offer offer) {
        String module = offer.module();
        boolean known = states().stream().anyMatch(state -> state.module().equals(module));
        if (known || failed.contains(module)) {
            return;
        }
        try {
            offer.data().load();
            table.loaded(module);
            LOG.info("sample data of {} loaded", module);
        } catch (RuntimeException e) {
            failed.add(module);
            LOG.error("sample data of {} could not be loaded; it is tried again at the next start", module, e);
        }
    }
}
