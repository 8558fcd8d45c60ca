package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing in the platform knows an office function by name: it would not be the same without it. */
class CoreKnowsNoFunctionTest {
    private static final Path BUNDLES = Path.of("..", "bundles");
    private static final Pattern DECLARATION = Pattern.compile("@OfficeModule\\(\\s*id\\s*=\\s*\"([a-z]+)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|<!--.*?-->", Pattern.DOTALL);

    @Test
    void noSourceOfThePlatformNamesAnOfficeFunction() throws IOException {
        List<String> functions = functions();
        assertThat(functions).contains("supervision");
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            String text = COMMENT.matcher(Files.readString(source)).replaceAll("");
            for (String function : functions) {
                Matcher name = asName(function).matcher(text);
                if (name.find()) {
                    found.add(source + ": " + name.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** As a package, a whole text, a part of an address, the first part of a permission, or a key. */
    private static Pattern asName(String function) {
        return Pattern.compile("org[./]luoshi[./]" + function + "\\b|[\"'`/]" + function + "[\"'`/.]|(?m)^\\s*"
                + function + "\\s*[:=]");
    }

    private static List<String> functions() throws IOException {
        List<String> functions = new ArrayList<>();
        for (Path file : files(BUNDLES)) {
            if (file.endsWith("package-info.java") && !file.startsWith(BUNDLES.resolve("platform"))) {
                Matcher declared = DECLARATION.matcher(Files.readString(file));
                if (declared.find()) {
                    functions.add(declared.group(1));
                }
            }
        }
        return functions;
    }

    private static List<Path> sources() throws IOException {
        return files(BUNDLES.resolve("platform")).stream()
                .filter(file -> file.toString().matches(".*\\.(java|ts|mjs|vue|sql|properties|json|html|css)"))
                .filter(file -> !file.toString().matches(".*[/\\\\](test|mock|dist)[/\\\\].*"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SourceFolders(files));
        return files;
    }

    /** Leaves out what the build makes. */
    private static final class SourceFolders extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        SourceFolders(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            String name = folder.toFile().getName();
            return name.equals("node_modules") || name.equals("target")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
