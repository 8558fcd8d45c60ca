package org.luoshi.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One module as it was compiled: a folder of classes, or a jar of the reactor. */
public final class ModuleUnderTest {
    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);
    private static final String OFFICE_MODULE = "org.luoshi.platform.api.OfficeModule";
    private static final String CLASS = ".class";

    private final Class<?> anchor;
    private final Path root;

    private ModuleUnderTest(Class<?> anchor, Path root) {
        this.anchor = anchor;
        this.root = root;
    }

    /** @param anchor any class of the module */
    public static ModuleUnderTest of(Class<?> anchor) {
        return new ModuleUnderTest(anchor, root(anchor));
    }

    /** Where its classes and resources are. */
    public Path root() {
        return root;
    }

    /** Class loader of the module. */
    public ClassLoader loader() {
        return anchor.getClassLoader();
    }

    /** Identifier of the office function; empty when it is none. */
    public Optional<String> officeModule() {
        return annotation(OFFICE_MODULE, "id");
    }

    /** Package of the office function, under which all of it lies. */
    public String rootPackage() {
        return packages().stream()
                .filter(found -> found.isAnnotatedWith(OFFICE_MODULE))
                .map(JavaClass::getPackageName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no package of " + root + " has @OfficeModule"));
    }

    /** Schema of the module, as {@code @OfficeModule} or {@code @DatabaseSchema} says. */
    public String schema() {
        return officeModule()
                .or(() -> annotation("org.luoshi.platform.api.DatabaseSchema", "value"))
                .orElseThrow(() ->
                        new IllegalStateException("no package of " + root + " has @OfficeModule or @DatabaseSchema"));
    }

    /** Names of its mapped classes: the same that bnd writes into {@code Luoshi-Entities}. */
    public List<String> entities() {
        return files("")
                .map(root::relativize)
                .map(Path::toString)
                .filter(name -> name.endsWith(CLASS) && !name.endsWith("-info.class"))
                .map(name -> name.substring(0, name.length() - CLASS.length())
                        .replace('/', '.')
                        .replace('\\', '.'))
                .filter(this::isMapped)
                .sorted()
                .toList();
    }

    /** Its migrations. */
    public List<URL> migrations() {
        return files("db/migration").map(ModuleUnderTest::url).toList();
    }

    /** A file of the module; empty when there is none. */
    public Optional<Path> file(String name) {
        return Optional.of(root.resolve(name)).filter(Files::isRegularFile);
    }

    /** A file beside the compiled classes, in the module's own source folder; empty for a jar or when there is none. */
    public Optional<Path> source(String name) {
        return Optional.ofNullable(root.getParent())
                .map(Path::getParent)
                .map(project -> project.resolve(name))
                .filter(Files::isRegularFile);
    }

    private Stream<Path> files(String folder) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> annotation(String type, String member) {
        return packages().stream()
                .flatMap(found -> found.tryGetAnnotationOfType(type).stream())
                .map(found -> String.valueOf(found.get(member).orElseThrow()))
                .findFirst();
    }

    private JavaClasses packages() {
        return new ClassFileImporter()
                .importLocations(files("")
                        .filter(file -> file.endsWith("package-info.class"))
                        .map(file -> Location.of(file.toUri()))
                        .collect(Collectors.toSet()));
    }

    private boolean isMapped(String name) {
        try {
            Class<?> type = Class.forName(name, false, loader());
            return MAPPED.stream().anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root(Class<?> anchor) {
        try {
            Path place = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place) ? place : insideJar(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path insideJar(Path jar) {
        URI address = URI.create("jar:" + jar.toUri());
        try {
            return FileSystems.getFileSystem(address).getPath("/");
        } catch (FileSystemNotFoundException absent) {
            try {
                return FileSystems.newFileSystem(address, Map.of()).getPath("/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
