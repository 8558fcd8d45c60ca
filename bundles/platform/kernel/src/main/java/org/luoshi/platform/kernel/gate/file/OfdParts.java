package org.luoshi.platform.kernel.gate.file;

import java.util.function.Consumer;

/** All parts of an OFD document (GB/T 33190): metadata, outline, pages and what is laid over them, files inside it. */
final class OfdParts {
    private final FoundTexts found;
    private final Consumer<byte[]> embedded;

    /** @param embedded reads a file that lies inside */
    OfdParts(FoundTexts found, Consumer<byte[]> embedded) {
        this.found = found;
        this.embedded = embedded;
    }

    void read(ZipContent zip) {
        // GM/T 0099: an encrypted document says by this part what is encrypted and how.
        if (zip.names().stream().anyMatch(name -> name.endsWith("Encryptions.xml"))) {
            throw Refused.because("encrypted");
        }
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (!entry.isFolder()) {
                readPart(entry.name(), zip.read(entry));
            }
        }
    }

    private void readPart(String name, byte[] content) {
        if (!name.endsWith(".xml")) {
            embedded.accept(content);
        } else if (name.endsWith("Content.xml") || name.contains("Annot")) {
            found.text(OfdPage.of(content));
        }
        if (name.endsWith(".xml")) {
            found.text(EachText.withTitles(content));
        }
    }
}
