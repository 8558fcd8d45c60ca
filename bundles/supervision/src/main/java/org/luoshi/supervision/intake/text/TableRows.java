package org.luoshi.supervision.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables as a word processor hands them over: a row on a line, the cells parted by tabs. Under a head with the usual
 * columns (序号 任务 牵头处室 完成时限) every row is read as the labelled lines it stands for.
 */
final class TableRows {
    private static final Words NUMBER = Words.of("序号 编号 号");
    private static final Words FIELD = Words.of(
            "牵头处室 牵头单位 牵头部门 责任处室 责任单位 责任部门 主办处室 主办单位 承办处室 承办单位 落实单位 落实处室 负责处室 负责单位",
            "配合处室 配合单位 配合部门 协办处室 协办单位 参与单位 参加单位 协助处室",
            "完成时限 完成时间 完成期限 办理时限 办结时限 时限 时限要求 时间节点 整改时限",
            "责任人 责任领导 牵头领导 分管领导 联系人 联系电话 备注 目标 工作目标");
    private static final int FEWEST_FIELDS = 2;

    private final String source;
    private final Map<Integer, String> labels = new HashMap<>();
    private List<String> head = List.of();

    private TableRows(String source) {
        this.source = source;
    }

    /** What stands in the place of a tab, by the place of the tab. */
    static Map<Integer, String> labels(String source) {
        if (source.indexOf('\t') < 0) {
            return Map.of();
        }
        TableRows rows = new TableRows(source);
        int start = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i == source.length() || source.charAt(i) == '\n') {
                rows.line(start, i);
                start = i + 1;
            }
        }
        return rows.labels;
    }

    private void line(int start, int end) {
        List<Integer> tabs = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == '\t') {
                tabs.add(i);
            }
        }
        List<String> cells = List.of(source.substring(start, end).strip().split("\\s*\t\\s*", -1));
        if (cells.stream().filter(TableRows::isField).count() >= FEWEST_FIELDS) {
            head = cells;
        } else if (tabs.isEmpty()) {
            head = List.of();
        } else if (tabs.size() + 1 == head.size()) {
            row(tabs);
        }
    }

    /** 1⇥完成…⇥财务处 becomes 1、完成…, then 牵头处室：财务处 on a line of its own. */
    private void row(List<Integer> tabs) {
        for (int i = 0; i < tabs.size(); i++) {
            boolean number = i == 0 && NUMBER.is(head.get(0), 0, head.get(0).length());
            String next = head.get(i + 1);
            labels.put(tabs.get(i), number ? "、" : isField(next) ? "\n" + next + "：" : "，");
        }
    }

    private static boolean isField(String cell) {
        return FIELD.is(cell, 0, cell.length());
    }
}
