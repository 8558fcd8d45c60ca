package org.luoshi.platform.kernel.gate.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.luoshi.platform.api.error.InvalidInput;

class PdfTextFuzzTest {
    @FuzzTest
    void readsAnyBytesAsPdfOrRefusesThem(byte[] input) {
        try {
            PdfText.read(input, new Told(), embedded -> {});
        } catch (InvalidInput refused) {
            return;
        }
    }
}
