package org.luoshi.supervision.intake.clause;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Words;

/** Reads the number that may stand at one place: 一、 （一） 1. （1） ① 第一条 一是 ●. */
final class MarkerReader {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String BULLETS = "●•◆■◇□▪★▲√·";
    private static final String FIGURES = "〇一二三四五六七八九十";
    private static final Words AFTER_CHINESE = Words.of("、 ． .");
    private static final Words DATE_UNIT = Words.of("年 月 个 日 家 项 名");
    private static final Words NOT_IS = Words.of("是否 是非");
    private static final int MOST_DIGITS = 2;

    private final CharSequence text;

    MarkerReader(CharSequence text) {
        this.text = text;
    }

    Optional<Marker> at(int pos, int limit) {
        if (pos >= limit) {
            return Optional.empty();
        }
        char c = text.charAt(pos);
        if (c == '（') {
            return bracketed(pos, limit);
        }
        if (c == '第') {
            return ordinal(pos, limit);
        }
        if (c >= '0' && c <= '9') {
            return digit(pos, limit);
        }
        if (FIGURES.indexOf(c) >= 0) {
            return chinese(pos, limit);
        }
        return circledOrBullet(pos, c);
    }

    private Optional<Marker> circledOrBullet(int pos, char c) {
        int circled = CIRCLED.indexOf(c);
        if (circled >= 0) {
            return marker(pos, pos + 1, Numbering.CIRCLED, circled + 1);
        }
        return BULLETS.indexOf(c) >= 0 ? marker(pos, pos + 1, Numbering.BULLET, 0) : Optional.empty();
    }

    private Optional<Marker> bracketed(int pos, int limit) {
        return Numeral.at(text, pos + 1, limit)
                .filter(number -> is('）', number.end(), limit) && number.end() - pos <= 1 + 3)
                .flatMap(number -> marker(
                        pos,
                        number.end() + 1,
                        number.chinese() ? Numbering.BRACKETED_CHINESE : Numbering.BRACKETED_DIGIT,
                        number.value()))
                .map(marker -> is('、', marker.end(), limit) ? longer(marker) : marker);
    }

    private Marker longer(Marker marker) {
        return new Marker(marker.start(), marker.end() + 1, marker.numbering(), marker.ordinal(), marker.label());
    }

    private Optional<Marker> ordinal(int pos, int limit) {
        Optional<Numeral> number = Numeral.at(text, pos + 1, limit);
        if (number.isEmpty() || number.get().end() >= limit) {
            return Optional.empty();
        }
        int end = number.get().end();
        int value = number.get().value();
        return switch (text.charAt(end)) {
            case '条' -> marker(pos, end + 1, Numbering.ARTICLE, value);
            case '章', '节' -> marker(pos, end + 1, Numbering.CHAPTER, value);
            case '编' -> marker(pos, end + 1, Numbering.PART, value);
            case '项' -> marker(pos, end + 1, Numbering.ITEM, value);
            case '部' -> is('分', end + 1, limit) ? marker(pos, end + 2, Numbering.PART, value) : Optional.empty();
            case '，', '、' ->
                Optional.of(new Marker(
                        pos,
                        end + 1,
                        Numbering.FIRST,
                        value,
                        text.subSequence(pos, end).toString()));
            default -> Optional.empty();
        };
    }

    private Optional<Marker> digit(int pos, int limit) {
        return Numeral.at(text, pos, limit)
                .filter(number -> number.end() - pos <= MOST_DIGITS && number.end() < limit && number.value() > 0)
                .flatMap(number -> switch (text.charAt(number.end())) {
                    case '.', '、' ->
                        isCounted(number.end() + 1, limit) ? numbered(pos, number, Numbering.DIGIT) : Optional.empty();
                    case '）' -> numbered(pos, number, Numbering.BRACKETED_DIGIT);
                    default -> Optional.empty();
                });
    }

    /** After 1. a figure must open a date or a count: 1.5万元 is no number of a clause. */
    private boolean isCounted(int pos, int limit) {
        return Numeral.at(text, pos, limit)
                .map(number -> DATE_UNIT.at(text, number.end(), limit) > 0)
                .orElse(pos >= limit || !Character.isDigit(text.charAt(pos)));
    }

    private Optional<Marker> numbered(int pos, Numeral number, Numbering numbering) {
        String label = numbering == Numbering.DIGIT ? "" + number.value() : "（" + number.value() + "）";
        return Optional.of(new Marker(pos, number.end() + 1, numbering, number.value(), label));
    }

    private Optional<Marker> chinese(int pos, int limit) {
        return Numeral.at(text, pos, limit)
                .filter(number -> number.end() < limit)
                .flatMap(number -> {
                    int end = number.end();
                    String label = text.subSequence(pos, end).toString();
                    if (AFTER_CHINESE.at(text, end, limit) > 0) {
                        return Optional.of(new Marker(pos, end + 1, Numbering.CHINESE, number.value(), label));
                    }
                    boolean is = text.charAt(end) == '是' && NOT_IS.at(text, end, limit) == 0;
                    return is
                            ? Optional.of(new Marker(pos, end + 1, Numbering.ONE_IS, number.value(), label + "是"))
                            : Optional.empty();
                });
    }

    private Optional<Marker> marker(int start, int end, Numbering numbering, int ordinal) {
        return Optional.of(new Marker(
                start, end, numbering, ordinal, text.subSequence(start, end).toString()));
    }

    private boolean is(char c, int pos, int limit) {
        return pos < limit && text.charAt(pos) == c;
    }
}
