package org.luoshi.platform.kernel.gate.file;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads one uploaded file and everything in it. What cannot be looked into is refused: a system that may hold no secrets
 * takes nothing in unseen.
 */
public final class FileReading {
    private final Function<byte[], String> word;
    private final FoundTexts found;
    private final Budget budget = new Budget();

    /**
     * @param word reads the lines of a Word document
     * @param found is told what is found, and may end the reading by throwing
     */
    public FileReading(Function<byte[], String> word, FoundTexts found) {
        this.word = word;
        this.found = found;
    }

    /** @throws org.luoshi.platform.api.error.InvalidInput when it is not what its name says, or cannot be looked into */
    public void read(String fileName, byte[] content) {
        readNamed(fileName, content, 0);
    }

    private void readNamed(String fileName, byte[] content, int depth) {
        found.name(fileName);
        String ending = Endings.of(fileName);
        FileKind kind = FileKind.of(content);
        if (!kind.isPackage()) {
            refuseEncrypted(kind, content);
            refuseLie(ending, kind);
            readPlain(ending, kind, content, depth);
        } else if (Endings.isText(ending)) {
            throw Refused.because("notText");
        } else {
            ZipContent zip = new ZipContent(content, budget);
            FileKind known = FileKind.ofPackage(zip.names());
            refuseLie(ending, known);
            readPackage(known, zip, content, depth);
        }
    }

    /** A file inside a document, whose name nobody chose: only what it is counts. */
    private void readEmbedded(byte[] content, int depth) {
        Budget.refuseDeeperThan(depth);
        FileKind kind = FileKind.of(content);
        if (kind.isPackage()) {
            ZipContent zip = new ZipContent(content, budget);
            readPackage(FileKind.ofPackage(zip.names()), zip, content, depth);
        } else if (kind != FileKind.ARCHIVE) {
            // Drawings inside documents may be packed by themselves (EMZ): those count as pictures.
            refuseEncrypted(kind, content);
            readPlain("", kind, content, depth);
        }
    }

    private static void refuseLie(String ending, FileKind kind) {
        if (kind == FileKind.ARCHIVE) {
            throw Refused.because("archive");
        }
        if (!Endings.fits(ending, kind)) {
            if (Endings.isText(ending)) {
                throw Refused.because("notText");
            }
            throw kind == FileKind.OTHER
                    ? Refused.because("notKind", ending)
                    : Refused.because("otherKind", kind.label(), ending);
        }
    }

    private static void refuseEncrypted(FileKind kind, byte[] content) {
        if (kind == FileKind.OLE && OldOffice.isEncrypted(content)) {
            throw Refused.because("encrypted");
        }
    }

    private void readPlain(String ending, FileKind kind, byte[] content, int depth) {
        switch (kind) {
            case PDF -> PdfText.read(content, found, embedded -> readEmbedded(embedded, depth + 1));
            case JPEG -> JpegProperties.read(content, found);
            case PNG -> new PngProperties(found, budget).read(content);
            case RTF -> found.text(RichText.of(content));
            case OLE -> readOldOffice(ending, content);
            default -> readText(ending, content);
        }
    }

    private void readOldOffice(String ending, byte[] content) {
        if (ending.equals("doc") || ending.equals("wps")) {
            throw Refused.because("oldWord");
        }
        PlainText.readings(content).forEach(found::text);
    }

    private void readText(String ending, byte[] content) {
        if (Endings.isText(ending)) {
            String text = PlainText.strict(content).orElseThrow(() -> Refused.because("notText"));
            found.text(text);
            Markup.readings(ending, text).forEach(found::text);
        } else {
            PlainText.readings(content).forEach(found::text);
            // Nothing says that it is no page of markup: an archive, for one, knows its files by their hashes only.
            PlainText.strict(content).map(Markup::allReadings).orElse(List.of()).forEach(found::text);
        }
    }

    private void readPackage(FileKind kind, ZipContent zip, byte[] content, int depth) {
        Budget.refuseDeeperThan(depth);
        switch (kind) {
            case ZIP -> readArchive(zip, depth);
            case OFD -> new OfdParts(found, embedded -> readEmbedded(embedded, depth + 1)).read(zip);
            default -> {
                if (kind == FileKind.WORD) {
                    found.text(word.apply(content));
                }
                new OfficeParts(found, budget, embedded -> readEmbedded(embedded, depth + 1)).read(zip);
            }
        }
    }

    private void readArchive(ZipContent zip, int depth) {
        found.text(zip.comment());
        for (ZipDirectory.Entry entry : zip.entries()) {
            Stream.of(entry.name().split("/")).filter(part -> !part.isEmpty()).forEach(found::name);
            if (!entry.isFolder()) {
                String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
                // What macOS keeps beside each file bears the file's ending and is something else.
                readNamed(name.startsWith("._") ? "macos" : name, zip.read(entry), depth + 1);
            }
        }
    }
}
