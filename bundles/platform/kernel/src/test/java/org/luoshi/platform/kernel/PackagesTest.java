package org.luoshi.platform.kernel;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.luoshi.testkit.contract.LayerRules;

@AnalyzeClasses(packages = "org.luoshi.platform.kernel", importOptions = DoNotIncludeTests.class)
class PackagesTest {
    /**
     * A package of the kernel that has grown too big moves into a bundle of its own: nothing may hold it back but the
     * ground they all stand on.
     */
    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_IMPORT_ONE_ANOTHER = slices().matching("org.luoshi.platform.kernel.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.luoshi.platform.kernel.ground"));

    /** A package here is a service with its edge: the edge is a class, not a package. */
    @ArchTest
    static final ArchRule ONLY_EDGES_SEE_HTTP = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Query|Servlet)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule NO_FIELD_REFERENCES = LayerRules.NO_FIELD_REFERENCES;
}
