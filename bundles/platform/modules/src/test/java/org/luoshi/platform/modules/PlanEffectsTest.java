package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.FlightPlan.Effects;
import org.luoshi.platform.modules.FlightPlan.InUse;
import org.luoshi.platform.modules.plugin.Page;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.Bundle;

class PlanEffectsTest {
    @TempDir
    private Path folder;

    private Province province;

    @BeforeEach
    void startProvince() throws Exception {
        province = new Province(folder);
    }

    @AfterEach
    void stopProvince() throws Exception {
        province.stop();
    }

    @Test
    void saysWhatPeopleNoticeOfAnUpdate() throws Exception {
        bring(Province.bundle("1.0.0", "V1__visits.sql")
                .permissions("visitors.read", "visitors.badge")
                .pages("visitors", "visits", "badges"));
        province.facts().use("visitors", 7).applied("visitors", "1").tables(5_000, true);

        Path update = province.plugin(
                "visitors",
                "1.1.0",
                Province.bundle("1.1.0", "V1__visits.sql", "V1_1__hosts.sql", "V2__hosts.sql")
                        .permissions("visitors.read", "visitors.write")
                        .pages("visitors", "visits", "hosts"));
        Effects effects = province.modules().plan(update, Origin.UPLOAD).effects();

        assertThat(effects.inUse()).containsExactly(new InUse("visitors", 7));
        assertThat(effects.permissions().appearing()).containsExactly("visitors.write");
        assertThat(effects.permissions().vanishing()).containsExactly("visitors.badge");
        assertThat(effects.pages().appearing()).extracting(Page::address).containsExactly("hosts");
        assertThat(effects.pages().vanishing()).extracting(Page::address).containsExactly("badges");
        assertThat(effects.schemaBefore()).isEqualTo("1");
        assertThat(effects.schemaAfter()).isEqualTo("2");
        assertThat(effects.space().tables()).isEqualTo(5_000);
        assertThat(effects.space().needed()).isBetween(5_000L, 20_000L);
        assertThat(effects.space().suffices()).isTrue();
    }

    @Test
    void leavesTheCopyOfTablesOnADatabaseServerOutOfThisDisk() throws Exception {
        bring(Province.bundle("1.0.0"));
        province.facts().tables(10_000_000, false);

        FlightPlan plan = province.modules().plan(province.visitors("1.1.0"), Origin.UPLOAD);

        assertThat(plan.effects().space().suffices()).isTrue();
        province.facts().tables(10_000_000, true);
        assertThat(province.modules()
                        .plan(province.visitors("1.1.0"), Origin.UPLOAD)
                        .effects()
                        .space()
                        .suffices())
                .isFalse();
    }

    @Test
    void saysWhatGoesWithAFunctionAndComesBackWithIt() throws Exception {
        bring(Province.bundle("1.0.0").permissions("visitors.read").pages("visitors", "visits"));

        Effects stopping = province.modules().plan(Action.DISABLE, "visitors").effects();
        assertThat(stopping.permissions().vanishing()).containsExactly("visitors.read");
        assertThat(stopping.pages().vanishing()).extracting(Page::address).containsExactly("visits");
        assertThat(province.modules()
                        .carryOut(Action.DISABLE, "visitors", "王管理")
                        .differences())
                .isEmpty();

        Effects starting = province.modules().plan(Action.ENABLE, "visitors").effects();
        assertThat(starting.permissions().appearing()).containsExactly("visitors.read");
        assertThat(starting.pages().appearing()).extracting(Page::address).containsExactly("visits");
        assertThat(province.modules().carryOut(Action.ENABLE, "visitors", "王管理").differences())
                .isEmpty();
    }

    @Test
    void countsWhoUsesAFunctionThatBlinks() throws Exception {
        Jars library = Jars.bundle("org.example.library", "1.0.0").header("Export-Package", "org.example.words");
        bring(Province.bundle("1.0.0"), library);
        Bundle other = province.install(Jars.bundle("org.example.other", "1.0.0")
                .module("other")
                .header("Import-Package", "org.example.words"));
        other.start();
        province.facts().use("other", 12);

        FlightPlan plan = province.modules().plan(Action.REMOVE, "visitors");

        assertThat(plan.blinking()).containsExactly("other");
        assertThat(plan.effects().inUse()).contains(new InUse("other", 12));
        assertThat(plan.refreshed()).contains("org.example.other 1.0.0");
        assertThat(province.modules().carryOut(Action.REMOVE, "visitors", "王管理").differences())
                .isEmpty();
    }

    @Test
    void refusesAFunctionThatRegistersWhatItDoesNotDeclare() throws Exception {
        province.facts().registers("visitors", "visitors.read", "visitors.spy");

        assertThatThrownBy(() -> province.modules()
                        .bring(
                                province.plugin(
                                        "visitors",
                                        "1.0.0",
                                        Province.bundle("1.0.0").permissions("visitors.read")),
                                Origin.UPLOAD,
                                "王管理"))
                .isInstanceOfSatisfying(
                        ChangeFailed.class,
                        e -> assertThat(e.explanation().in(Locale.ENGLISH)).contains("does not declare: visitors.spy"));
        assertThat(province.modules().installed()).isEmpty();
    }

    @Test
    void saysInWordsWhatHappenedOtherwiseThanPlanned() throws Exception {
        bring(Province.bundle("1.0.0", "V1__visits.sql"));
        Bundle other =
                province.install(Jars.bundle("org.example.other", "1.0.0").module("other"));
        other.start();
        province.whileChecking(() -> {
            stop(other);
            province.facts().applied("visitors", "7");
        });
        province.facts().registers("visitors");

        Outcome outcome = province.modules()
                .bring(
                        province.plugin(
                                "visitors",
                                "1.1.0",
                                Province.bundle("1.1.0", "V8__hosts.sql").permissions("visitors.read")),
                        Origin.UPLOAD,
                        "王管理");

        assertThat(words(outcome, Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "The function other stopped for a moment without being planned.",
                        "The permission visitors.read was to appear and did not.",
                        "The tables were changed to version 7 without being planned.",
                        "The tables were to be changed to version 8 and were not.");
        assertThat(words(outcome, Locale.SIMPLIFIED_CHINESE)).contains("功能 other 不在预案中，却短暂中断了。");
    }

    private static List<String> words(Outcome outcome, Locale locale) {
        return outcome.differences().stream().map(text -> text.in(locale)).toList();
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (org.osgi.framework.BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bring(Jars... jars) throws Exception {
        Path file = province.plugin("visitors", "1.0.0", jars);
        List<String> declared = org.luoshi.platform.modules.plugin.PluginFile.read(file)
                .manifest()
                .permissions();
        province.facts().registers("visitors", declared.toArray(String[]::new));
        province.modules().bring(file, Origin.UPLOAD, "王管理");
    }
}
