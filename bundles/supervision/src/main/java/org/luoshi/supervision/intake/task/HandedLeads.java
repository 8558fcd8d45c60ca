package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.office.Continuation;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;
import org.luoshi.supervision.intake.text.Words;

/** Tells whom a clause names for others: for its sub-clauses, or for those before it. */
final class HandedLeads {
    private static final Words ABOVE = Words.of("以上 上述");
    private static final Words HANDS_OUT = Words.of("由 请 责成 牵头 负责");

    private final CharSequence text;

    HandedLeads(CharSequence text) {
        this.text = text;
    }

    /** 以上工作由财务处负责: whom the clauses before it are given to. */
    Parts handedUp(List<ItemDraft> drafts, Passage passage) {
        boolean above = ABOVE.at(text, afterBlank(passage.bodyStart()), passage.end()) > 0;
        return above && drafts.size() == 1 ? parts(drafts.get(0)) : Parts.NONE;
    }

    /** 承办单位：A … 办理要求： or the opening: the head of a form names the lead of the numbered clauses under it. */
    Parts formHead(Passage passage, List<ItemDraft> drafts, List<SentenceReading> readings) {
        boolean named = readings.stream().anyMatch(reading -> reading.labelled() && reading.namesLead());
        return named && (passage.part() == Part.OPENING || endsWithColon(passage.end()))
                ? handedDown(drafts, Parts.NONE)
                : Parts.NONE;
    }

    /** A single lead named above its sub-clauses answers for them, too. */
    static Parts handedDown(List<ItemDraft> drafts, Parts inherited) {
        boolean one = drafts.size() == 1 && !drafts.get(0).lead().isEmpty();
        return one ? parts(drafts.get(0)) : inherited;
    }

    /** Whether its words give the task to somebody, be it one whom they do not name as an office; 请于… names nobody. */
    boolean handsOut(Passage passage) {
        for (int i = passage.bodyStart(); i < passage.end(); i++) {
            int word = HANDS_OUT.at(text, i, passage.end());
            boolean asks = word > 0 && text.charAt(i) == '请' && Continuation.at(text, i + word, passage.end());
            if (word > 0 && !asks) {
                return true;
            }
        }
        return false;
    }

    static Parts parts(ItemDraft draft) {
        return new Parts(draft.lead(), draft.assist(), List.of());
    }

    int afterBlank(int pos) {
        return pos < text.length() && text.charAt(pos) == ' ' ? pos + 1 : pos;
    }

    boolean endsWithColon(int end) {
        int last = end - 1;
        while (last >= 0 && (text.charAt(last) == '\n' || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0 && text.charAt(last) == '：';
    }
}
