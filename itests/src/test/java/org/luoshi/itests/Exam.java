package org.luoshi.itests;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.DefaultCompositeOption;

/** Boots the packed distribution inside Pax Exam. */
final class Exam {
    private Exam() {}

    /** The distribution as it is packed, listening on a port of its own. */
    static Option distribution(int port) {
        return new DefaultCompositeOption(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("luoshi.archive"))
                                .toURI()
                                .toString())
                        .name("Luoshi")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                database(),
                editConfigurationFilePut(
                        "etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", Integer.toString(port)));
    }

    /** The server ends with the process of the tests. */
    private static Option database() {
        if (!PostgresServer.isAskedFor()) {
            return new DefaultCompositeOption();
        }
        try {
            return editConfigurationFilePut(
                    "etc/org.luoshi.platform.persistence.cfg",
                    "url",
                    PostgresServer.start().url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Boots only these features of Karaf; what is tested is installed by the test. */
    static Option bootOnly(String features) {
        return editConfigurationFilePut("etc/org.apache.karaf.features.cfg", "featuresBoot", features);
    }
}
