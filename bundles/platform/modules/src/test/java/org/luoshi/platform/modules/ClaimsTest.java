package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal.Action;

class ClaimsTest {
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
    void refusesTheNameOfAFunctionThatIsThere() throws Exception {
        province.install(Jars.bundle("org.luoshi.supervision", "1.0.0").module("supervision"));

        assertRefused("foreign-function", "org.luoshi.supervision", "supervision", module("supervision"));
    }

    @Test
    void refusesAnUpdateThatIsAnotherPluginUnderTheSameName() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        assertRefused("foreign-function", "org.example.visitors", "visitors", module("visitors"));
    }

    @Test
    void refusesTheNameOfAPlatformSchema() throws Exception {
        province.install(Jars.bundle("org.luoshi.platform.kernel", "1.0.0").header("Luoshi-Schema", "kernel"));

        assertRefused("platform-schema", "org.luoshi.platform.kernel", "kernel", module("kernel"));
        assertRefused("platform-schema", "SQL", "public", module("public"));
    }

    @Test
    void refusesTheAddressOfThePlatform() throws Exception {
        province.facts().address("people", "org.luoshi.platform.identity");

        assertRefused("platform-address", "org.luoshi.platform.identity", "people", module("people"));
    }

    @Test
    void refusesTablesOfAnother() throws Exception {
        province.install(Jars.bundle("org.luoshi.platform.identity", "1.0.0").header("Luoshi-Schema", "identity"));

        assertRefused(
                "foreign-schema",
                "org.luoshi.platform.identity",
                "visitors",
                module("visitors"),
                library("greedy").header("Luoshi-Schema", "identity"));
    }

    @Test
    void refusesPermissionsOfAnother() throws Exception {
        province.facts().registers("督查督办", "supervision.read");

        assertRefused(
                "foreign-permission",
                "督查督办",
                "visitors",
                module("visitors").permissions("visitors.read", "supervision.read"));
        assertRefused(
                "foreign-permission", "people", "visitors", module("visitors").permissions("people.write"));
    }

    @Test
    void refusesPagesOfAnother() throws Exception {
        assertRefused(
                "foreign-pages", "supervision", "visitors", module("visitors").pages("supervision", "items"));
        assertThatThrownBy(() ->
                        province.plugin("visitors", "1.0.0", module("visitors").entry("console/module.json", "{")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("module.json");
    }

    @Test
    void refusesPackagesThatOthersOffer() throws Exception {
        province.install(Jars.bundle("org.luoshi.platform.api", "1.0.0")
                .header("Export-Package", "org.luoshi.platform.api;version=\"1.4\""));

        assertRefused(
                "foreign-package",
                "org.luoshi.platform.api",
                "visitors",
                module("visitors"),
                library("split").header("Export-Package", "org.example.own, org.luoshi.platform.api;version=\"9\""));
        assertRefused(
                "foreign-package",
                "org.apache.felix.framework",
                "visitors",
                module("visitors"),
                library("osgi").header("Export-Package", "org.osgi.framework"));
    }

    @Test
    void refusesAPartOfABundleThatIsNotItsOwn() throws Exception {
        assertRefused(
                "foreign-host",
                "org.luoshi.platform.rest",
                "visitors",
                module("visitors"),
                library("parasite").header("Fragment-Host", "org.luoshi.platform.rest;bundle-version=\"1\""));
    }

    @Test
    void refusesABundleThatNeedsAnotherPlatformInWordsThatPeopleUnderstand() throws Exception {
        province.install(Jars.bundle("org.luoshi.platform.api", "1.0.0")
                .header("Export-Package", "org.luoshi.platform.api;version=\"1.4\""));

        assertRefused(
                "api-package",
                "needs platform API 2.x (package org.luoshi.platform.api), this is 1.4",
                "visitors",
                module("visitors").header("Import-Package", "org.luoshi.platform.api;version=\"[2,3)\""));
    }

    @Test
    void refusesAVersionThatKnowsLessThanTheTablesThatWereLeftBehind() throws Exception {
        province.modules().bring(province.visitors("2.0.0", "V1__visits.sql", "V10__hosts.sql"), Origin.UPLOAD, "王管理");
        province.facts().applied("visitors", "1", "10");
        province.modules().carryOut(Action.REMOVE, "visitors", "王管理");

        assertRefused("older-data", "at version 10", "visitors", Province.bundle("1.0.0", "V2__badges.sql"));

        province.modules().bring(province.visitors("2.0.0", "V1__visits.sql", "V10__hosts.sql"), Origin.UPLOAD, "王管理");
        assertThat(province.version()).isEqualTo("2.0.0");
    }

    @Test
    void letsAPluginBringWhatIsItsOwn() throws Exception {
        Path file = province.plugin(
                "visitors",
                "1.0.0",
                module("visitors").permissions("visitors.read").pages("visitors", "visits"),
                library("words").header("Export-Package", "org.example.words;version=\"1.0\";uses:=\"java.util\""));

        assertThat(province.modules().plan(file, Origin.UPLOAD).added()).hasSize(2);
    }

    private static Jars module(String id) {
        return Jars.bundle("org.example.plugin", "1.0.0").module(id);
    }

    private static Jars library(String name) {
        return Jars.bundle("org.example." + name, "1.0.0");
    }

    private void assertRefused(String code, String named, String id, Jars... jars) throws Exception {
        Path file = province.plugin(id, "1.0.0", jars);
        assertThatThrownBy(() -> province.modules().bring(file, Origin.UPLOAD, "王管理"))
                .isInstanceOfSatisfying(PluginRefused.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.explanation().in(Locale.ENGLISH)).contains(named);
                    assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
                });
        assertThat(province.deployment().bundles(id))
                .allMatch(bundle -> bundle.getSymbolicName().equals("org.example.visitors"));
    }
}
