package org.luoshi.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The browser of the journeys: the one that {@code CHROMIUM} names, else the machine's; on Debian and Ubuntu root installs
 * it when it is missing.
 *
 * @param browser executable of Chromium
 * @param driver executable of ChromeDriver
 */
record Chromium(Path browser, Path driver) {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    static Chromium find() throws IOException {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            String driver = System.getenv().getOrDefault("CHROMEDRIVER", "chromedriver");
            return new Chromium(onPath(named), onPath(driver));
        }
        if (!Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER)) {
            install();
        }
        return new Chromium(BROWSER, DRIVER);
    }

    private static Path onPath(String name) throws IOException {
        if (name.contains("/") || name.contains("\\")) {
            return Path.of(name);
        }
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IOException("The browser tests need " + name
                + ": name Chromium with CHROMIUM and its driver with CHROMEDRIVER, as full paths.");
    }

    private static void install() throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name"))) {
            throw new IOException(
                    "The browser tests need Chromium: install the packages chromium and chromium-driver, or"
                            + " name the browser with CHROMIUM and its driver with CHROMEDRIVER.");
        }
        run(List.of("apt-get", "update", "-qq"));
        run(List.of(
                "apt-get",
                "install",
                "-y",
                "-qq",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
                "fonts-noto-cjk"));
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectOutput(Files.createTempFile("luoshi-apt", ".log").toFile());
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + status
                        + ": install Chromium and its driver by hand, or name them with CHROMIUM and CHROMEDRIVER.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
