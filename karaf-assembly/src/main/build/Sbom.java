import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the bill of materials (CycloneDX 1.6, JSON) of the assembled distribution from what really lies in it: every jar
 * below {@code system/} and {@code lib/}, and the jars nested in those. Started by the build as {@code java Sbom.java
 * <assembly> <version> <output>}.
 */
public final class Sbom {
    private record Component(String group, String name, String version, String licence, String sha256) {
        String json(List<Component> nested) {
            String purl = "pkg:maven/" + (group.isEmpty() ? "" : group + "/") + name + "@" + version;
            String inner = nested.isEmpty()
                    ? ""
                    : ",\"components\":[" + nested.stream().map(c -> c.json(List.of())).collect(Collectors.joining(",")) + "]";
            String licences = licence.isEmpty() ? "" : ",\"licenses\":[{\"license\":{\"name\":" + quote(licence) + "}}]";
            return "{\"type\":\"library\",\"group\":" + quote(group) + ",\"name\":" + quote(name) + ",\"version\":"
                    + quote(version) + ",\"purl\":" + quote(purl) + ",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":"
                    + quote(sha256) + "}]" + licences + inner + "}";
        }
    }

    private Sbom() {}

    public static void main(String[] args) throws IOException {
        Path assembly = Path.of(args[0]);
        List<String> components = new ArrayList<>();
        for (String folder : List.of("lib", "system")) {
            try (Stream<Path> files = Files.walk(assembly.resolve(folder))) {
                for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                    components.add(describe(assembly.resolve("system"), jar));
                }
            }
        }
        String json = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"metadata\":{\"component\":"
                + "{\"type\":\"application\",\"group\":\"org.luoshi\",\"name\":\"luoshi\",\"version\":" + quote(args[1])
                + "}},\"components\":[\n" + String.join(",\n", components) + "\n]}\n";
        Files.writeString(Path.of(args[2]), json);
        Files.writeString(assembly.resolve("sbom.cdx.json"), json);
        System.out.println("Bill of materials: " + components.size() + " jars");
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

    private static String quote(String text) {
        String escaped = text.codePoints()
                .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : c < 0x20 ? " " : Character.toString(c))
                .collect(Collectors.joining());
        return "\"" + escaped + "\"";
    }
}
