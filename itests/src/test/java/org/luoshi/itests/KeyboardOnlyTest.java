package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The head of an office does the day's work without ever touching a mouse. */
class KeyboardOnlyTest {
    private static final String TITLE = "用键盘办理的事项";
    private static final String ITEMS = "/api/supervision/items";

    private static Installation installation;
    private static Department department;
    private static Browser browser;
    private static long item;

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("keyboard").start();
        department = Department.enter(installation);
        item = dispatched();
        browser = new Browser(installation.address());
    }

    @AfterAll
    static void stopLuoshi() {
        if (browser != null) {
            browser.close();
        }
        installation.close();
    }

    @Test
    @DisplayName("the keyboard alone signs in, finds an item, takes steps on it and signs out")
    void theKeyboardAloneIsEnough() throws Exception {
        Keyboard keyboard = new Keyboard(browser);
        ConsolePages pages = new ConsolePages(browser);
        browser.open("/login").field("用户名");
        keyboard.reach("用户名").type("xujin", Keys.TAB, Department.PASSWORD).enter();
        browser.seeText("工作台");
        browser.see(By.cssSelector(".side a[href='/m/supervision/items']"));

        keyboard.reach("督办事项").enter();
        browser.see(By.cssSelector("a[href$='/items/" + item + "']"));
        keyboard.onPage("督办事项").type("/").at("编号、标题或内容").type("键盘").enter();
        browser.until("the list to be filtered", d -> browser.path().contains("q=") ? d : null);
        browser.see(By.cssSelector("a[href$='/items/" + item + "']"));
        keyboard.reach(TITLE);
        pages.picture("70-keyboard-list");
        keyboard.enter();

        browser.see(By.cssSelector(".steps button"));
        keyboard.onPage(TITLE).reach("签收").enter().inDialog().reach("签收").enter();
        browser.seeText("签收：已完成");
        browser.seeNoMore(By.cssSelector(".el-overlay"));
        keyboard.reach("反馈").enter().inDialog().reach("进展情况").type("已制定工作方案。");
        pages.picture("71-keyboard-feedback");
        keyboard.reach("本件不涉及国家秘密（工作秘密按规定办理）").type(Keys.SPACE).reach("反馈").enter();
        browser.seeText("反馈：已完成");
        browser.seeNoMore(By.cssSelector(".el-overlay"));
        keyboard.reach("我的账号：许进").enter().reach("退出登录").enter();
        browser.until("to be signed out", d -> browser.path().startsWith("/login") ? d : null);

        JsonNode now = department.as("duban").get(ITEMS + "/" + item).body();
        assertThat(now.get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(now.get("feedbacks").get(0).get("done").asText()).isEqualTo("已制定工作方案。");
        keyboard.assertEveryPlaceWasSeen();
        pages.assertNothingBroke();
    }

    private static long dispatched() {
        Client supervisor = department.as("duban");
        Client.Answer answer = supervisor.post(ITEMS, department.item(TITLE));
        long id = answer.body().get("id").asLong();
        for (String step : List.of("SUBMIT", "APPROVE", "DISPATCH")) {
            answer = supervisor.step(ITEMS + "/" + id + "/steps/" + step, Map.of(), answer.version());
            assertThat(answer.status()).as(step + " " + answer.body()).isEqualTo(200);
        }
        return id;
    }
}
