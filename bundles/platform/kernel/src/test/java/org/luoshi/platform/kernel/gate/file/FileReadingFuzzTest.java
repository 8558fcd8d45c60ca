package org.luoshi.platform.kernel.gate.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.luoshi.platform.api.error.InvalidInput;

class FileReadingFuzzTest {
    private static final String[] ENDINGS = {
        "docx", "xlsx", "pptx", "ofd", "zip", "rtf", "jpg", "png", "html", "xml", "json", "txt", "xls", "doc", "bin"
    };

    /** The first byte chooses the ending, which decides how the others are taken. */
    @FuzzTest
    void readsAnyBytesOrRefusesThem(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String name = "a." + ENDINGS[(input[0] & 0xFF) % ENDINGS.length];
        try {
            Told.of(name, Arrays.copyOfRange(input, 1, input.length));
        } catch (InvalidInput refused) {
            return;
        }
    }
}
