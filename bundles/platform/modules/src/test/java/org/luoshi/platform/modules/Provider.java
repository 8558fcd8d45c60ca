package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.modules.deploy.Broken;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginWriter;

/** Who makes plugins and signs them. */
class Provider {
    private final Path folder;
    private final SigningKey key = SigningKey.create();
    private int files;

    /** @param folder where the files are put */
    Provider(Path folder) {
        this.folder = folder;
    }

    /** Lets an installation trust the provider. */
    void trustIn(Path trust) throws IOException {
        key.trustIn(trust, "example-provider");
    }

    /** A version with these migrations: file name and SQL by turns. */
    public Path migrating(String version, String... migrations) throws IOException {
        Jars jar = bundle(version);
        for (int i = 0; i < migrations.length; i += 2) {
            jar.entry("db/migration/" + migrations[i], migrations[i + 1]);
        }
        return write(jar, version, key.secret());
    }

    public Path visitors(String version, String... migrations) throws IOException {
        return write(bundle(version, migrations), version, key.secret());
    }

    Path unsigned(String version) throws IOException {
        return write(bundle(version), version, null);
    }

    /** Another function. */
    Path other(String id, String version) throws IOException {
        Jars jar = Jars.bundle("org.example." + id, version).module(id);
        return write(id, version, key.secret(), jar);
    }

    public Path broken(String version) throws IOException {
        return write(bundle(version).activator(Broken.class), version, key.secret());
    }

    /** A version whose bundle does something at its start or stop. */
    Path acting(String version, Class<?> activator) throws IOException {
        return write(bundle(version).activator(activator), version, key.secret());
    }

    /** The module of the function, to be filled by the test. */
    static Jars bundle(String version, String... migrations) {
        Jars jar = Jars.bundle("org.example.visitors", version).module("visitors");
        for (String migration : migrations) {
            jar.entry("db/migration/" + migration, "select 1");
        }
        return jar;
    }

    private Path write(Jars jar, String version, PrivateKey signedBy) throws IOException {
        return write("visitors", version, signedBy, jar);
    }

    /** A signed plugin file of these bundles. */
    public Path plugin(String id, String version, Jars... jars) throws IOException {
        return write(id, version, key.secret(), jars);
    }

    private Path write(String id, String version, PrivateKey signedBy, Jars... jars) throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Jars jar : jars) {
            files++;
            bundles.add(jar.writeTo(folder.resolve("part-" + files + ".jar")));
        }
        Path file = folder.resolve(id + "-" + files + PluginFile.ENDING);
        Map<String, String> title = Map.of("zh-CN", "来访登记", "en", "Visitors");
        new PluginWriter(id, version, title, "[0.1,1)").write(bundles, signedBy, file);
        return file;
    }
}
