package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody who has a keyboard and nothing else; notes every place where the focus could not be seen. */
final class Keyboard {
    private static final int FAR = 200;

    /** What the element in focus is called, in the words of a screen reader. */
    private static final String NAME = """
            const named = e => e.getAttribute('aria-label') || (e.labels && e.labels.length && e.labels[0].textContent)
                || e.textContent || e.getAttribute('placeholder') || e.tagName;
            const name = e => named(e).replace(/[\\s*]+/g, ' ').trim();
            """;

    /** Looks like before once the focus has gone: then nobody saw that it was there. */
    private static final String MOVED = NAME + """
            document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).forEach(a => a.finish());
            const around = e => {
                const marked = e.matches('input[type=checkbox], input[type=radio]') ? e.nextElementSibling : null;
                const all = [e, marked];
                for (let n = e.parentElement; n && all.length < 5; n = n.parentElement) all.push(n);
                return all.filter(Boolean);
            };
            const look = e => around(e).map(n => {
                const s = getComputedStyle(n);
                return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.borderColor, s.backgroundColor].join();
            }).join('|');
            const before = window.focusSeen;
            const now = document.activeElement;
            const hidden = before && before.element !== now && before.element.isConnected
                && before.element.checkVisibility() && look(before.element) === before.look;
            window.focusSeen = now === document.body ? null : { element: now, look: look(now) };
            return { name: name(now), hidden: hidden ? name(before.element) : null };
            """;

    private final Browser browser;
    private final List<String> hidden = new ArrayList<>();

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    Keyboard type(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        return this;
    }

    Keyboard enter() {
        return type(Keys.ENTER);
    }

    /** Goes on from place to place until the one of this name. */
    Keyboard reach(String name) {
        List<String> passed = new ArrayList<>();
        browser.script("window.focusSeen = null");
        while (!name.equals(focused())) {
            assertThat(passed).as("places on the way to " + name).hasSizeLessThan(FAR);
            type(Keys.TAB);
            Map<?, ?> moved = (Map<?, ?>) browser.script(MOVED);
            passed.add((String) moved.get("name"));
            if (moved.get("hidden") != null) {
                hidden.add(moved.get("hidden") + " at " + browser.path());
            }
        }
        return this;
    }

    /** Waits until a dialog is open and has taken the focus. */
    Keyboard inDialog() {
        browser.until(
                "a dialog to take the focus",
                d -> Boolean.TRUE.equals(browser.script("return !!document.activeElement.closest('[role=dialog]')"))
                        ? d
                        : null);
        return this;
    }

    /** Waits until the heading of a page that has just come has taken the focus. */
    Keyboard onPage(String heading) {
        browser.until(
                "the heading " + heading + " to take the focus",
                d -> heading.equals(browser.script(NAME
                                + "return document.activeElement.matches('h1') ? name(document.activeElement) : '';"))
                        ? d
                        : null);
        return this;
    }

    /** Waits until the focus is in this place. */
    Keyboard at(String name) {
        browser.until("the focus to be at " + name, d -> name.equals(focused()) ? d : null);
        return this;
    }

    /** What the link, button or field in focus is called; empty when the focus is in none. */
    private String focused() {
        return (String) browser.script(NAME
                + "const e = document.activeElement;"
                + "return e.matches('a, button, input, textarea, [tabindex=\"0\"]') ? name(e) : '';");
    }

    void assertEveryPlaceWasSeen() {
        assertThat(hidden).as("places whose focus is not seen").isEmpty();
    }
}
