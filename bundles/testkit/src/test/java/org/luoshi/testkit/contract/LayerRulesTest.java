package org.luoshi.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerRulesTest {
    @TempDir
    private Path folder;

    @Test
    void findsAQueryOutsideTheStore() throws IOException {
        String body = "{ jakarta.persistence.EntityManager m; }";
        assertThat(breaks(LayerRules.ONLY_STORES_QUERY, Map.of("a/store/Good", body)))
                .isFalse();
        assertThat(breaks(LayerRules.ONLY_STORES_QUERY, Map.of("a/item/Bad", body)))
                .isTrue();
    }

    @Test
    void allowsMappingAnnotationsInTheDomain() throws IOException {
        assertThat(breaks(
                        LayerRules.ONLY_STORES_QUERY,
                        Map.of("a/item/Good", "{ @jakarta.persistence.Id @jakarta.persistence.Version long id; }")))
                .isFalse();
    }

    @Test
    void findsAFieldReference() throws IOException {
        assertThat(breaks(
                        LayerRules.NO_FIELD_REFERENCES,
                        Map.of(
                                "a/Bad",
                                "{ @org.osgi.service.component.annotations.Reference Runnable r;"
                                        + " @org.osgi.service.component.annotations.Activate public Bad() {} }")))
                .isTrue();
    }

    @Test
    void findsACircleOfPackages() throws IOException {
        assertThat(breaks(LayerRules.NO_PACKAGE_CYCLES, Map.of("a/one/One", "{ a.two.Two t; }", "a/two/Two", "{ }")))
                .isFalse();
        assertThat(breaks(
                        LayerRules.NO_PACKAGE_CYCLES,
                        Map.of("a/one/One", "{ a.two.Two t; }", "a/two/Two", "{ a.one.One o; }")))
                .isTrue();
    }

    private boolean breaks(ArchRule rule, Map<String, String> sources) throws IOException {
        Path place = Files.createTempDirectory(folder, "classes");
        List<String> arguments = new ArrayList<>(
                List.of("-d", place.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = place.resolve("src").resolve(source.getKey() + ".java");
            Files.createDirectories(file.getParent());
            String name = file.getFileName().toString().replace(".java", "");
            String header = "package "
                    + source.getKey().replaceFirst("/" + name + "$", "").replace('/', '.') + ";";
            Files.writeString(file, header + " public class " + name + " " + source.getValue());
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as("sources of the test compile")
                .isZero();
        return rule.evaluate(new ClassFileImporter().importPath(place)).hasViolation();
    }
}
