package org.luoshi.supervision.item;

/** Why an item is supervised (立项来源). */
public enum SourceKind {
    /** A leader's written instruction (领导批示). */
    INSTRUCTION,
    /** Decision of the party group (党组会议定). */
    PARTY_GROUP_MEETING,
    /** Decision of the department meeting (厅务会议定). */
    DEPARTMENT_MEETING,
    /** Decision of the director's meeting (厅长办公会议定). */
    DIRECTOR_MEETING,
    /** Decision of a meeting on one subject (专题会议定). */
    SPECIAL_MEETING,
    /** Paper of a higher authority (上级文件). */
    SUPERIOR_DOCUMENT,
    /** Task or supervision slip from above (上级交办、督办单). */
    SUPERIOR_TASK,
    /** Proposal of a people's congress deputy or consultative conference member (人大建议、政协提案). */
    DEPUTY_PROPOSAL,
    /** Key work of the year (年度重点工作). */
    ANNUAL_KEY_WORK,
    /** Share of the government work report (政府工作报告分工). */
    GOVERNMENT_WORK_REPORT,
    /** Petition or public opinion (信访舆情). */
    PETITION,
    /** Rectification (整改任务). */
    RECTIFICATION,
    /** Anything else (其他). */
    OTHER
}
