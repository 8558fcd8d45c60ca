package org.luoshi.platform.kernel.gate.file;

/** What a JPEG says about itself: Exif and XMP (APP1), IPTC (APP13), comments. Not what the picture shows. */
final class JpegProperties {
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP_1 = 0xE1;
    private static final int APP_13 = 0xED;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_PLAIN = 0xD0;
    private static final int LAST_PLAIN = 0xD9;

    private JpegProperties() {}

    static void read(byte[] jpeg, FoundTexts found) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                return;
            }
            if (marker == 0xFF) {
                at++;
            } else if (marker >= FIRST_PLAIN && marker <= LAST_PLAIN) {
                at += 2;
            } else {
                int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
                int end = Math.min(jpeg.length, at + 2 + length);
                if (length < 2) {
                    throw Refused.because("damaged");
                }
                if (marker == APP_1 || marker == APP_13 || marker == COMMENT) {
                    Runs.in(jpeg, Math.min(at + 4, end), end, found);
                }
                at += 2 + length;
            }
        }
    }
}
