package org.luoshi.platform.rest.openapi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Texts for examples, chosen by what they are called. */
final class ExampleTexts {
    /** The first whose key is part of the name. */
    private static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("if-match", "\"3\"");
        BY_NAME.put("disposition", "attachment; filename*=UTF-8''%E4%BC%9A%E8%AE%AE%E7%BA%AA%E8%A6%81.docx");
        BY_NAME.put("username", "lijing");
        BY_NAME.put("password", "Luoshi-2026-zx");
        BY_NAME.put("csrf", "5kP3vQx8");
        BY_NAME.put("filename", "会议纪要.docx");
        BY_NAME.put("shortname", "资源处");
        BY_NAME.put("office", "资源配置处");
        BY_NAME.put("name", "李静");
        BY_NAME.put("title", "落实厅长办公会议纪要");
        BY_NAME.put("phone", "0000-12345678");
        BY_NAME.put("email", "lijing@example.org");
        BY_NAME.put("link", "/m/example/records/17");
        BY_NAME.put("locale", "zh-CN");
        BY_NAME.put("week", "2026-W28");
        BY_NAME.put("meeting", "厅长办公会议〔2026〕第14次");
        BY_NAME.put("permission", "example.read");
        BY_NAME.put("role", "staff");
        BY_NAME.put("module", "example");
        BY_NAME.put("version", "1.0.0");
        BY_NAME.put("address", "192.0.2.8");
        BY_NAME.put("workdays", "5");
        BY_NAME.put("from", "2026-07-06");
        BY_NAME.put("size", "20");
        BY_NAME.put("limit", "50");
        BY_NAME.put("cursor", "MTc");
        BY_NAME.put("next", "MTc");
        BY_NAME.put("key", "key");
        BY_NAME.put("id", "17");
    }

    private ExampleTexts() {}

    /**
     * @param name what the value is called
     * @param format format of its schema; empty when it has none
     */
    static String of(String name, String format) {
        return switch (format) {
            case "date" -> "2026-07-06";
            case "date-time" -> "2026-07-06T01:30:00Z";
            case "duration" -> "PT10M";
            case "uuid" -> "3f0e1c52-7d5b-4a53-9d62-0a7f6b1a2c11";
            case "uri-reference" -> "/m/example/records/17";
            default -> byName(name.toLowerCase(Locale.ROOT));
        };
    }

    private static String byName(String name) {
        return BY_NAME.entrySet().stream()
                .filter(known -> name.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("完成立项清单公示");
    }
}
