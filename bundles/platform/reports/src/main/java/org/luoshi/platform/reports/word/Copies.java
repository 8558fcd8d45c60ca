package org.luoshi.platform.reports.word;

/** How often a template may repeat its parts: lists that lie in one another multiply. */
final class Copies {
    private static final int MOST = 300_000;
    /** Looking for a list costs more than copying a line of it. */
    private static final int COST_OF_A_LIST = 100;

    private int left = MOST;

    /** Counts a list and its entries. */
    void take(int entries) throws DocumentRefused {
        left -= COST_OF_A_LIST + entries;
        if (left < 0) {
            throw new DocumentRefused("template.tooMany");
        }
    }
}
