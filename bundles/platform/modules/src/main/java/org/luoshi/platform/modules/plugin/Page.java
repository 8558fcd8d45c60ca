package org.luoshi.platform.modules.plugin;

import java.util.Map;

/**
 * A page or card of an office function in the console (页面、卡片).
 *
 * @param kind where people meet it
 * @param address path of a page behind {@code /m/<function>/}; name of a card
 * @param title what people call it, by language tag; may lack a language when the function's author forgot it
 */
public record Page(Kind kind, String address, Map<String, String> title) {
    public Page {
        title = Map.copyOf(title);
    }

    /** Where people meet a page. */
    public enum Kind {
        /** In the menu (菜单). */
        MENU,
        /** Behind a link on another page (详情页). */
        LINK,
        /** On the home page (首页卡片). */
        CARD
    }
}
