package org.luoshi.platform.api;

/** Keys of the roles that every installation starts with. An office may add others and change what they carry. */
public final class Roles {
    /** System administrator (系统管理员): people, offices, configuration, modules. */
    public static final String ADMINISTRATOR = "administrator";
    /** Security administrator (安全管理员): roles and what they carry, who has which, the records of users. */
    public static final String SECURITY_ADMINISTRATOR = "security-administrator";
    /** Auditor (安全审计员): reads what everybody did, the two administrators above all; changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Leader of the department (厅领导): reads everything, approves. */
    public static final String LEADER = "leader";
    /** Supervision office (督查办): runs supervision for the whole department. */
    public static final String SUPERVISOR = "supervisor";
    /** Head of an office (处室负责人): signs for the office. */
    public static final String OFFICE_HEAD = "office-head";
    /** Member of an office (承办人). */
    public static final String STAFF = "staff";

    private Roles() {}
}
