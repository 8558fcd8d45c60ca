package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a reader finds in the Word file of a weekly report.
 *
 * @param lines one line for each paragraph
 */
record ReportText(String lines) {
    static ReportText read(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if ("word/document.xml".equals(entry.getName())) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return new ReportText(xml.replace("</w:p>", "\n").replaceAll("<[^>]+>", ""));
                }
            }
        }
        throw new IOException("no word/document.xml in the report");
    }

    /** Text under this heading up to the next numbered heading. */
    String section(String heading) {
        Matcher found = Pattern.compile(
                        "^\\s*.{0,4}" + heading + "\\s*$(.*?)(?=^\\s*[一二三四五六七八九]、|\\z)",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(lines);
        assertThat(found.find()).as(heading + " in " + lines).isTrue();
        return found.group(1);
    }
}
