import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Writes the bill of materials (CycloneDX 1.6, JSON) of the assembled distribution from what really lies in it: every jar
 * below {@code system/} and {@code lib/}, every office function in {@code catalogue/}, and the jars nested in those. The
 * pages are bundled into files that name nothing, so that their libraries come from the lock file of npm that they were
 * built with. Started by the build as {@code java Sbom.java <assembly> <version> <output> <package-lock.json>}.
 */
public final class Sbom {
    private static final String MODULES = "node_modules/";

    private record Component(String group, String name, String version, String licence, String sha256) {
        String json(List<Component> nested) {
            String purl = "pkg:maven/" + (group.isEmpty() ? "" : group + "/") + name + "@" + version;
            String inner = nested.isEmpty()
                    ? ""
                    : ",\"components\":[" + nested.stream().map(c -> c.json(List.of())).collect(Collectors.joining(",")) + "]";
            return "{\"type\":\"library\",\"group\":" + quote(group) + ",\"name\":" + quote(name) + ",\"version\":"
                    + quote(version) + ",\"purl\":" + quote(purl) + ",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":"
                    + quote(sha256) + "}]" + licences(licence) + inner + "}";
        }
    }

    private Sbom() {}

    public static void main(String[] args) throws IOException {
        Path assembly = Path.of(args[0]);
        List<String> components = new ArrayList<>();
        for (Path function : files(assembly.resolve("catalogue"), ".luoshi")) {
            components.addAll(bundles(function));
        }
        for (String folder : List.of("lib", "system")) {
            for (Path jar : files(assembly.resolve(folder), ".jar")) {
                components.add(describe(assembly.resolve("system"), jar));
            }
        }
        int jars = components.size();
        components.addAll(libraries(Files.readString(Path.of(args[3]))));
        String json = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"metadata\":{\"component\":"
                + "{\"type\":\"application\",\"group\":\"org.luoshi\",\"name\":\"luoshi\",\"version\":" + quote(args[1])
                + "}},\"components\":[\n" + String.join(",\n", components) + "\n]}\n";
        Files.writeString(Path.of(args[2]), json);
        Files.writeString(assembly.resolve("sbom.cdx.json"), json);
        System.out.println("Bill of materials: " + jars + " jars, " + (components.size() - jars) + " libraries of the pages");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The bundles that an office function's file brings. */
    private static List<String> bundles(Path function) throws IOException {
        List<String> bundles = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(function))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    List<Component> nested = new ArrayList<>();
                    bundles.add(read(leaf(entry.getName()), zip.readAllBytes(), nested).json(nested));
                }
            }
        }
        return bundles;
    }

    /** What npm installs for running and not only for building or for a peer; a library may be there in two versions. */
    private static List<String> libraries(String lockFile) {
        Map<?, ?> packages = (Map<?, ?>) ((Map<?, ?>) new Json(lockFile).value()).get("packages");
        Set<String> found = new TreeSet<>();
        packages.forEach((path, entry) -> {
            Map<?, ?> library = (Map<?, ?>) entry;
            boolean aside = Stream.of("dev", "devOptional", "optional", "peer", "link")
                    .anyMatch(mark -> Boolean.TRUE.equals(library.get(mark)));
            int name = path.toString().lastIndexOf(MODULES);
            if (name >= 0 && !aside) {
                found.add(library(path.toString().substring(name + MODULES.length()), library));
            }
        });
        return List.copyOf(found);
    }

    private static String library(String name, Map<?, ?> entry) {
        String integrity = String.valueOf(entry.get("integrity"));
        String hashes = integrity.startsWith("sha512-")
                ? ",\"hashes\":[{\"alg\":\"SHA-512\",\"content\":"
                        + quote(HexFormat.of().formatHex(Base64.getDecoder().decode(integrity.substring(7)))) + "}]"
                : "";
        return "{\"type\":\"library\",\"name\":" + quote(name) + ",\"version\":" + quote(entry.get("version").toString())
                + ",\"purl\":" + quote("pkg:npm/" + name.replace("@", "%40") + "@" + entry.get("version")) + hashes
                + licences(Objects.toString(entry.get("license"), "")) + "}";
    }

    private static String licences(String licence) {
        return licence.isEmpty() ? "" : ",\"licenses\":[{\"license\":{\"name\":" + quote(licence) + "}}]";
    }

    private static String describe(Path system, Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        List<Component> nested = new ArrayList<>();
        Component own = read(jar.getFileName().toString(), bytes, nested);
        if (jar.startsWith(system)) {
            Path versionFolder = jar.getParent();
            Path artifact = versionFolder.getParent();
            String group = system.relativize(artifact.getParent()).toString().replace('\\', '/').replace('/', '.');
            own = new Component(
                    group, artifact.getFileName().toString(), versionFolder.getFileName().toString(), own.licence, own.sha256);
        }
        return own.json(nested);
    }

    /** Reads name, version and licence from the manifest and Maven's properties, and the jars nested inside. */
    private static Component read(String fileName, byte[] bytes, List<Component> nested) throws IOException {
        Properties maven = new Properties();
        Manifest manifest;
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            manifest = jar.getManifest() == null ? new Manifest() : jar.getManifest();
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().endsWith("/pom.properties") && maven.isEmpty()) {
                    maven.load(jar);
                } else if (entry.getName().endsWith(".jar") && nested != null) {
                    nested.add(read(leaf(entry.getName()), jar.readAllBytes(), null));
                }
            }
        }
        String base = fileName.replaceFirst("\\.jar$", "");
        String licence = header(manifest, "Bundle-License", "").split("[;,]")[0].replace("\"", "");
        return new Component(
                maven.getProperty("groupId", ""),
                maven.getProperty("artifactId", base.replaceFirst("-\\d.*$", "")),
                maven.getProperty("version", header(manifest, "Bundle-Version", header(manifest, "Implementation-Version", "0"))),
                licence,
                sha256(bytes));
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String header(Manifest manifest, String name, String otherwise) {
        String value = manifest.getMainAttributes().getValue(name);
        return value == null ? otherwise : value;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads JSON into maps, lists, texts, truth values and, for numbers, their words; a build has no library for that. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char first = next();
            if (first == '{' || first == '[' || first == '"') {
                return first == '{' ? object() : first == '[' ? array() : string();
            }
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return word.equals("null") ? null : word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : word;
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            for (at++; next() != '}'; skip(',')) {
                String name = string();
                skip(':');
                members.put(name, value());
            }
            at++;
            return members;
        }

        private List<Object> array() {
            List<Object> values = new ArrayList<>();
            for (at++; next() != ']'; skip(',')) {
                values.add(value());
            }
            at++;
            return values;
        }

        /** Names, versions and hashes: what npm writes escapes nothing but quotes and backslashes there. */
        private String string() {
            StringBuilder read = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                read.append(text.charAt(at));
            }
            at++;
            return read.toString();
        }

        private void skip(char mark) {
            if (next() == mark) {
                at++;
            }
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }

    private static String quote(String text) {
        String escaped = text.codePoints()
                .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : c < 0x20 ? " " : Character.toString(c))
                .collect(Collectors.joining());
        return "\"" + escaped + "\"";
    }
}
