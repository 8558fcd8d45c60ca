package org.luoshi.testkit.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.luoshi.testkit.ModuleUnderTest;

/** Who may import what inside a module. Domain classes carry mapping annotations; only the store queries. */
public final class LayerRules {
    /** Only {@code store} packages see the entity manager and queries. */
    public static final ArchRule ONLY_STORES_QUERY = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.persistence\\.(EntityManager|Query|TypedQuery|StoredProcedureQuery"
                    + "|EntityTransaction|EntityManagerFactory|criteria\\..*)|org\\.hibernate\\.(Session|query\\..*)")
            .allowEmptyShould(true)
            .because("queries live in the store package, next to one another and to their tests");

    /** Only {@code rest} packages see Jakarta REST. */
    public static final ArchRule ONLY_REST_SEES_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
            .allowEmptyShould(true)
            .because("the domain does not know that it is reached over HTTP");

    /** References come in by the constructor. */
    public static final ArchRule NO_FIELD_REFERENCES = noFields()
            .should()
            .beAnnotatedWith("org.osgi.service.component.annotations.Reference")
            .allowEmptyShould(true)
            .because("constructor injection keeps fields final and tests simple");

    /** Packages do not import one another in a circle. */
    public static final ArchRule NO_PACKAGE_CYCLES =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().allowEmptyShould(true);

    private LayerRules() {}

    /** Checks all of them. */
    public static void check(ModuleUnderTest module) {
        JavaClasses classes = new ClassFileImporter().importPath(module.root());
        List.of(ONLY_STORES_QUERY, ONLY_REST_SEES_HTTP, NO_FIELD_REFERENCES, NO_PACKAGE_CYCLES)
                .forEach(rule -> rule.check(classes));
    }

    /** Checks all of them on the module of a class. */
    public static void check(Class<?> anchor) {
        check(ModuleUnderTest.of(anchor));
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
