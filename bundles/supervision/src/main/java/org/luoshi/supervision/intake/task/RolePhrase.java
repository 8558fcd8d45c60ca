package org.luoshi.supervision.intake.task;

import org.luoshi.supervision.intake.office.OfficeList;

/** Words that give offices a part in a task: 由财务处牵头, 人事处、机关党委配合. */
record RolePhrase(Role role, Strength strength, OfficeList offices, int start, int end) {
    /** The part an office has. */
    enum Role {
        LEAD,
        ASSIST,
        FOLLOW
    }

    /** How plainly the words say so, plainest first. */
    enum Strength {
        /** 牵头. */
        NAMED,
        /** 负责, 承办, 按职责分工. */
        RESPONSIBLE,
        /** 请…, 由…, …要, or an office right before its deadline. */
        IMPLIED,
        /** 合作处负责的…: said in passing. */
        IN_PASSING,
        /** 合作处提出的…: it counts where an extension is granted. */
        PROPOSED,
        /** The office merely is the subject of a sentence that has a deadline. */
        SUBJECT
    }

    boolean leads() {
        return role == Role.LEAD;
    }

    boolean isPlain() {
        return strength == Strength.NAMED || strength == Strength.RESPONSIBLE;
    }
}
