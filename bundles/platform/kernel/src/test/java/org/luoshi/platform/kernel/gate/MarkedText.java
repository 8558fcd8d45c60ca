package org.luoshi.platform.kernel.gate;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/**
 * A text made of what the rules look for and of any characters.
 *
 * @param plain with or without a mark, as it comes
 * @param marked the same with a whole mark on a line of its own
 */
record MarkedText(String plain, String marked) {
    static final String MARK = "机密★20年";

    private static final String[] PIECES = ("机|密|秘密|绝密|★|☆|*|※|20年|长期|个月|密级|：|【|】|（|）|〔2026〕|第3号|份号|000123|特急|"
                    + "机要|明电|密码电报|内部|文件|本件为|国家|TOP SECRET|//|NOFORN|(S//NF)|Classification:|CONFIDENTIAL|关于|的报告|——|。|"
                    + "\t|\n|\u3000|\u200B| |机\n密|共印15份|注意保存|厅|党组|No.|#|**|启用前|解密|Declassify on:")
            .split("\\|");

    static MarkedText of(FuzzedDataProvider input) {
        String before = text(input);
        String after = text(input);
        return new MarkedText(before + "\n" + after, before + "\n" + MARK + "\n" + after);
    }

    /** A text out of pieces; every fifth choice is any character. */
    static String text(FuzzedDataProvider input) {
        StringBuilder text = new StringBuilder();
        int length = input.consumeInt(0, 400);
        for (int i = 0; i < length && input.remainingBytes() > 0; i++) {
            int choice = input.consumeInt(0, PIECES.length * 5 / 4);
            text.append(choice < PIECES.length ? PIECES[choice] : String.valueOf(input.consumeChar()));
        }
        return text.toString();
    }
}
