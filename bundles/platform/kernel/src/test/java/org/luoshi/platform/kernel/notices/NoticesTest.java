package org.luoshi.platform.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.kernel.notices.NoticeInbox.Received;
import org.luoshi.platform.kernel.notices.NoticeTopic.Unread;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeViewer;

class NoticesTest {
    private final FakeViewer wang = FakeViewer.named(7, "王芳");
    private final FakeViewer li = FakeViewer.named(8, "李强");

    @OnEveryDatabase
    void tellsEachPersonOnceInTheirLanguageAndLeavesUnknownPeopleOut(TestDatabase database) {
        Given given = new Given(database);
        given.tell("到期提醒", 7L, 7L, 8L, 99L);
        Received notice = given.page(wang).items().get(0);
        assertThat(notice.title()).isEqualTo("到期提醒");
        assertThat(notice.at()).isEqualTo(Instant.parse("2026-07-17T01:00:00Z"));
        assertThat(notice.readAt()).isNull();
        assertThat(given.page(li.reading(Locale.ENGLISH)).items())
                .extracting(Received::title)
                .containsExactly("en:到期提醒");
        assertThat(given.page(FakeViewer.named(99, "某人")).total()).isZero();
    }

    @OnEveryDatabase
    void nobodyHearsOfWhatWasRolledBack(TestDatabase database) {
        Given given = new Given(database);
        assertThatThrownBy(() -> given.transactions.run(() -> {
                    given.board.tell(notice("到期提醒"), List.of(7L));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(given.page(wang).items()).isEmpty();
        assertThat(given.announced).isEmpty();
    }

    @OnEveryDatabase
    void openPagesLearnOfItAfterTheCommit(TestDatabase database) {
        Given given = new Given(database);
        given.tell("到期提醒", 7L, 8L);
        assertThat(given.announced).containsExactly("notifications [7, 8]", "todos [7, 8]");
        assertThat(new NoticeTopic(given.inbox).snapshot(wang)).isEqualTo(new Unread(1));
    }

    @OnEveryDatabase
    void readsPageByPageFromTheNewestBackwards(TestDatabase database) {
        Given given = new Given(database);
        for (int i = 0; i < 7; i++) {
            given.tell("提醒" + i, 7L);
        }
        Page<Received> first = given.resource.page(null, "4", false, wang);
        Page<Received> second = given.resource.page(first.next(), "4", false, wang);
        assertThat(first.total()).isEqualTo(7);
        assertThat(first.items()).extracting(Received::title).containsExactly("提醒6", "提醒5", "提醒4", "提醒3");
        assertThat(second.items()).extracting(Received::title).containsExactly("提醒2", "提醒1", "提醒0");
        assertThat(second.next()).isNull();
    }

    @OnEveryDatabase
    void remembersWhenEachPersonReadIt(TestDatabase database) {
        Given given = new Given(database);
        given.tell("甲", 7L, 8L);
        given.tell("乙", 7L);
        Received first = given.page(wang).items().get(1);
        given.resource.read(first.id(), wang);
        given.resource.read(first.id(), wang);
        assertThat(given.resource.page(null, null, true, wang).items())
                .extracting(Received::title)
                .containsExactly("乙");
        assertThat(given.page(wang).items().get(1).readAt()).isNotNull();
        assertThat(given.page(li).items().get(0).readAt()).isNull();
        given.resource.readAll(wang);
        assertThat(new NoticeTopic(given.inbox).snapshot(wang)).isEqualTo(new Unread(0));
        assertThat(given.inbox.unread(li)).isEqualTo(1);
    }

    @OnEveryDatabase
    void anotherPersonsNoticeDoesNotExist(TestDatabase database) {
        Given given = new Given(database);
        given.tell("甲", 8L);
        long id = given.page(li).items().get(0).id();
        assertThatThrownBy(() -> given.resource.read(id, wang)).isInstanceOf(NotFound.class);
        assertThat(given.inbox.unread(li)).isEqualTo(1);
    }

    @OnEveryDatabase
    void refusesAPageThatIsNone(TestDatabase database) {
        Given given = new Given(database);
        assertThatThrownBy(() -> given.resource.page(Cursor.encode("x"), null, false, wang))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> given.resource.page(null, "500", false, wang)).isInstanceOf(InvalidInput.class);
    }

    private static Notice notice(String title) {
        LocalizedText text = locale -> locale.equals(Locale.ENGLISH) ? "en:" + title : title;
        return new Notice("supervision", text, text, "/m/supervision/item?id=1");
    }

    /** The services over a fresh database with two people. */
    private static final class Given implements LiveEvents {
        private final Transactions transactions;
        private final NoticeBoard board;
        private final NoticeInbox inbox;
        private final NoticeResource resource;
        private final List<String> announced = new ArrayList<>();

        Given(TestDatabase database) {
            FixedClock clock = FixedClock.at("2026-07-17T09:00");
            transactions = database.open(NoticeBoard.class);
            board = new NoticeBoard(database.current(), people(), clock, transactions);
            inbox = new NoticeInbox(transactions, database.current(), clock);
            resource = new NoticeResource(inbox);
            board.bindEvents(this);
        }

        void tell(String title, Long... people) {
            transactions.run(() -> board.tell(notice(title), List.of(people)));
        }

        Page<Received> page(FakeViewer who) {
            return resource.page(null, null, false, who);
        }

        @Override
        public void changed(String topic) {
            announced.add(topic);
        }

        @Override
        public void changed(String topic, Collection<Long> personIds) {
            announced.add(topic + " " + new TreeSet<>(personIds));
        }

        private static FakeDirectory people() {
            FakeDirectory directory = new FakeDirectory();
            directory.person(7, "王芳", 3);
            directory.person(8, "李强", 3);
            return directory;
        }
    }
}
