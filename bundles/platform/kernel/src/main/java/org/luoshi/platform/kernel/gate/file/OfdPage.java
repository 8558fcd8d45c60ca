package org.luoshi.platform.kernel.gate.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page of an OFD document (GB/T 33190): pieces of text at places. Pieces at one height are a line, from left to right,
 * for writers of the format part a line as they like.
 */
final class OfdPage extends DefaultHandler {
    private static final double SAME_HEIGHT_MM = 1.5;
    private static final double GAP_MM = 6;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double top;
    private double width;
    private boolean inText;

    private record Piece(double left, double top, double width, String text) {}

    private OfdPage() {}

    static String of(byte[] xml) {
        OfdPage page = new OfdPage();
        Xml.scan(xml, page);
        return page.lines();
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        if (name.equals("TextObject")) {
            place(attributes.getValue("Boundary"));
            text.setLength(0);
        }
        inText = name.equals("TextCode");
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        inText = false;
        if (name.equals("TextObject") && text.length() > 0) {
            pieces.add(new Piece(left, top, width, text.toString()));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    private void place(String boundary) {
        String[] numbers = boundary == null ? new String[0] : boundary.trim().split("\\s+");
        left = number(numbers, 0);
        top = number(numbers, 1);
        width = number(numbers, 2);
    }

    private static double number(String[] numbers, int at) {
        try {
            return at < numbers.length ? Double.parseDouble(numbers[at]) : 0;
        } catch (NumberFormatException e) {
            throw Refused.because("damaged");
        }
    }

    private String lines() {
        pieces.sort(Comparator.comparingDouble(Piece::top));
        StringBuilder result = new StringBuilder();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!line.isEmpty() && piece.top() - line.get(0).top() > SAME_HEIGHT_MM) {
                append(line, result);
            }
            line.add(piece);
        }
        append(line, result);
        return result.toString();
    }

    private static void append(List<Piece> line, StringBuilder result) {
        line.sort(Comparator.comparingDouble(Piece::left));
        double end = Double.MAX_VALUE;
        for (Piece piece : line) {
            if (piece.left() - end > GAP_MM) {
                result.append('\t');
            }
            result.append(piece.text());
            end = piece.left() + piece.width();
        }
        result.append('\n');
        line.clear();
    }
}
