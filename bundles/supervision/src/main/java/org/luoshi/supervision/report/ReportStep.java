package org.luoshi.supervision.report;

/** What can be done to a weekly report. */
public enum ReportStep {
    /** 重新汇总. */
    GATHER("report"),
    /** 修改. */
    EDIT("report"),
    /** 审批. */
    APPROVE("report-approve"),
    /** 退回草稿. */
    WITHDRAW("report"),
    /** 印发. */
    ISSUE("report"),
    /** 删除. */
    DISCARD("report");

    private final String permission;

    ReportStep(String verb) {
        permission = "supervision." + verb;
    }

    public String permission() {
        return permission;
    }
}
