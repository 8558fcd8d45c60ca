package org.luoshi.platform.kernel.attachments;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.FileContent;

/** Which files may be attached. */
final class FileRules {
    static final int MOST = 100;

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "bat", "cmd", "msi", "scr", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "jar", "lnk",
            "dll", "sh");

    private final Messages messages = Messages.of(FileRules.class);

    /**
     * The file as it may be kept, with the type that its name has.
     *
     * @param already how many files the record has
     */
    FileContent accepted(FileContent file, int already) {
        String name = file.name();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        refuse(name.isBlank() || name.length() > LONGEST_NAME, "attachment.name", LONGEST_NAME);
        refuse(PROGRAMS.contains(ending), "attachment.program", name);
        refuse(file.content().length == 0, "attachment.empty");
        refuse(file.content().length > LARGEST, "attachment.too-large", LARGEST / 1024 / 1024);
        refuse(already >= MOST, "attachment.too-many", MOST);
        return new FileContent(name, FileTypes.of(name), file.content());
    }

    private void refuse(boolean hit, String key, Object... arguments) {
        if (hit) {
            throw new InvalidInput("file", messages.text(key, arguments));
        }
    }
}
