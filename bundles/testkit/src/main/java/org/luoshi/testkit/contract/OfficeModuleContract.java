package org.luoshi.testkit.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.testkit.ModuleUnderTest;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** The exam every office function takes: extend it in a test class and say which permissions the function has. */
public abstract class OfficeModuleContract {
    private static final String API = "org.luoshi.platform.api";

    /** The function's permissions; their class also tells where the function is. */
    protected abstract PermissionSource permissions();

    /**
     * How those statements begin that write past the entities although nothing people wrote goes through them: numbers,
     * moments, files that passed the gate.
     */
    protected Set<String> writesWithoutTexts() {
        return Set.of();
    }

    @Test
    void saysWhatItIs() {
        assertThat(module().officeModule())
                .as("@OfficeModule on the root package")
                .contains(permissions().module());
        assertThat(permissions().module()).matches("[a-z]+");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(permissions().title().in(locale))
                    .as("title in " + locale)
                    .isNotBlank();
        }
    }

    @Test
    void prefixesItsPermissionsAndGivesThemTitles() {
        Set<String> messages = MessageFiles.of(module()).keys();
        for (String permission : permissionKeys()) {
            assertThat(permission).startsWith(permissions().module() + ".");
            assertThat(messages).contains("permission." + permission);
        }
    }

    @Test
    void speaksBothLanguages() {
        MessageFiles messages = MessageFiles.of(module());
        messages.mustHaveTheSameKeys();
        messages.mustBeWellFormed();
    }

    @Test
    void namesItsMigrationsInOrder() {
        List<String> versions = module().migrations().stream()
                .map(url -> url.getPath().substring(url.getPath().lastIndexOf('/') + 1))
                .peek(name -> assertThat(name).matches("V[1-9][0-9]*__[a-z0-9_]+\\.sql"))
                .map(name -> name.substring(1, name.indexOf('_')))
                .toList();
        assertThat(versions).doesNotHaveDuplicates();
    }

    @OnEveryDatabase
    void appliesItsMigrationsToAnEmptyDatabase(TestDatabase database) {
        Transactions transactions = database.open(permissions().getClass());

        assertThat(transactions.<Boolean>read(database.current()::active)).isTrue();
    }

    @Test
    void offersTheConsoleOnlyWhatItDeclares() {
        module().source("src/main/web/module.json")
                .map(ModuleDescriptor::read)
                .ifPresent(descriptor -> descriptor.mustFit(permissions().module(), permissionKeys()));
    }

    @Test
    void exportsNothingAndImportsOnlyTheApi() {
        String own = module().rootPackage();
        JavaClasses classes =
                new ClassFileImporter().importPath(module().root()).that(resideInAPackage(own + ".."));

        noClasses()
                .should()
                .beAnnotatedWith("org.osgi.annotation.bundle.Export")
                .because("an office function exports nothing")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat(new Foreign(own))
                .because("an office function knows the platform API and itself")
                .check(classes);
    }

    @Test
    void writesTextsOnlyThroughEntities() {
        Path classes = module().root().resolve(module().rootPackage().replace('.', '/'));
        assertThat(RawWrites.in(classes))
                .as("statements that write past the entities, where the non-secret gate sees nothing")
                .allMatch(statement -> writesWithoutTexts().stream().anyMatch(statement::startsWith));
    }

    @Test
    void takesOnlyBodiesThatTheGateSees() {
        Path classes = module().root().resolve(module().rootPackage().replace('.', '/'));
        assertThat(RawBodies.in(classes))
                .as("bodies past the non-secret gate: take a FileContent, a record (JSON), or a text with @Consumes")
                .isEmpty();
    }

    @Test
    void keepsItsLayersApart() {
        LayerRules.check(module());
    }

    private ModuleUnderTest module() {
        return ModuleUnderTest.of(permissions().getClass());
    }

    private Set<String> permissionKeys() {
        return permissions().permissions().stream().map(Permission::key).collect(Collectors.toSet());
    }

    private static final class Foreign extends DescribedPredicate<JavaClass> {
        private final String own;

        Foreign(String own) {
            super("belong to the platform's inside or to another function");
            this.own = own;
        }

        @Override
        public boolean test(JavaClass type) {
            String name = type.getPackageName() + ".";
            return name.startsWith("org.luoshi.") && !name.startsWith(API + ".") && !name.startsWith(own + ".");
        }
    }
}
