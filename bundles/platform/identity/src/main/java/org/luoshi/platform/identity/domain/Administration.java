package org.luoshi.platform.identity.domain;

/** How an installation is administered. */
public enum Administration {
    /** The account of the first start appoints the three administrators, or chooses simple mode. */
    SET_UP,
    /** A small office: one administrator has all rights (简易模式). */
    SIMPLE,
    /** Three administrators who watch one another (三员分立). */
    SEPARATED
}
