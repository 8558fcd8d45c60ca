package org.luoshi.itests.bench;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.NonSecretGate;

/** Lets everything pass: what {@link WriteCost} puts in the place of the gate to see what the gate costs. */
public final class OpenGate implements NonSecretGate {
    /** How the platform is told of it. */
    static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="org.luoshi.platform.kernel.gate.MarkGate">
              <service>
                <provide interface="org.luoshi.platform.api.record.NonSecretGate"/>
              </service>
              <implementation class="org.luoshi.itests.bench.OpenGate"/>
            </scr:component>
            """;

    @Override
    public void checkText(Viewer who, String field, String text) {
        // Every text passes.
    }

    @Override
    public void checkFile(Viewer who, String fileName, byte[] content) {
        // Every file passes.
    }
}
