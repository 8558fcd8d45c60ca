package org.luoshi.platform.modules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.luoshi.testkit.contract.LayerRules;

@AnalyzeClasses(packages = "org.luoshi.platform.modules", importOptions = DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule NO_FIELD_REFERENCES = LayerRules.NO_FIELD_REFERENCES;

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = LayerRules.NO_PACKAGE_CYCLES;

    @ArchTest
    static final ArchRule ONLY_EDGES_SEE_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .and()
            .haveNameNotMatching(".*Servlet(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");
}
