package org.luoshi.platform.kernel.gate.file;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the text off the pages within limits. Parts of a page may show one another many times, so that a small file can
 * ask for more steps than any machine takes.
 */
final class PdfPages extends PDFTextStripper {
    /** A plan of a town has a million steps; a page of text some hundreds. */
    private static final int MOST_STEPS = 10_000_000;

    private static final int STEPS_OF_A_PAGE = 1_000;
    private static final int STEPS_OF_A_PART = 50;
    private static final int DEEPEST = 25;
    /** All characters of a page are held in memory until it ends. */
    private static final int MOST_ON_A_PAGE = 200_000;

    private int steps;
    private int onPage;

    PdfPages() {
        setSortByPosition(true);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        onPage = 0;
        step(STEPS_OF_A_PAGE);
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        step(operator.getName().equals(OperatorName.DRAW_OBJECT) ? STEPS_OF_A_PART : 1);
        if (getLevel() > DEEPEST) {
            throw Refused.because("bomb");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        onPage++;
        if (onPage > MOST_ON_A_PAGE) {
            throw Refused.because("bomb");
        }
        super.processTextPosition(text);
    }

    private void step(int count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw Refused.because("bomb");
        }
    }
}
