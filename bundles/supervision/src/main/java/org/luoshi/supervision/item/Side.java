package org.luoshi.supervision.item;

/** Where the person who takes a step must stand towards the item. */
public enum Side {
    /** Anywhere: the permission alone decides. */
    ANY,
    /** In the lead office, or the handler in person (牵头处室、承办人). */
    LEAD,
    /** In the lead office or an assisting one (牵头或协办处室). */
    TAKING_PART,
    /** Not in the lead office and not personally at work on it: nobody judges the own work (职责分离). */
    INDEPENDENT
}
