package org.luoshi.platform.kernel;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
