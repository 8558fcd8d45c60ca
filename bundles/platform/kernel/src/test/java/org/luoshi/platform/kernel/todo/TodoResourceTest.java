package org.luoshi.platform.kernel.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.luoshi.platform.kernel.todo.TodoResource.Item;
import org.luoshi.platform.kernel.todo.TodoResource.Todos;
import org.luoshi.testkit.fakes.FakeViewer;

class TodoResourceTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final TodoBoard board = new TodoBoard(Duration.ofMillis(300));
    private final TodoResource resource = new TodoResource(board);
    private final FakeViewer viewer = FakeViewer.named(7, "王芳");

    @AfterEach
    void letHangingSourcesGo() {
        never.countDown();
        board.close();
    }

    @Test
    void putsTheMostUrgentFirstWhateverModuleItComesFrom() {
        board.bindSource(source("supervision", todo("b", "2026-07-20"), todo("a", "2026-07-17")));
        board.bindSource(source("meetings", todo("c", null), todo("d", "2026-07-18")));
        Todos todos = resource.todos(null, viewer);
        assertThat(todos.items()).extracting(Item::id).containsExactly("a", "d", "b", "c");
        assertThat(todos.items().get(1).module()).isEqualTo("meetings");
        assertThat(todos.unavailable()).isEmpty();
    }

    @Test
    void speaksTheReadersLanguage() {
        board.bindSource(source("supervision", todo("a", "2026-07-17")));
        assertThat(resource.todos("1", viewer.reading(Locale.ENGLISH)).items())
                .containsExactly(new Item(
                        "a",
                        "supervision",
                        "report",
                        "report it",
                        LocalDate.of(2026, 7, 17),
                        Light.AMBER,
                        "/m/supervision/item?id=a"));
    }

    @Test
    void aSourceThatThrowsOrHangsHarmsNoOther() {
        board.bindSource(new Source("broken", () -> {
            throw new IllegalStateException("broken");
        }));
        board.bindSource(new Source("hanging", this::hang));
        board.bindSource(source("supervision", todo("a", "2026-07-17")));
        for (int i = 0; i < 12; i++) {
            Todos todos = resource.todos("5", viewer);
            assertThat(todos.items()).extracting(Item::id).containsExactly("a");
            assertThat(todos.unavailable()).containsExactly("broken", "hanging");
        }
    }

    @Test
    void aSourceThatGoesTakesItsTodosWithIt() {
        TodoSource source = source("supervision", todo("a", "2026-07-17"));
        board.bindSource(source);
        board.unbindSource(source);
        assertThat(resource.todos(null, viewer).items()).isEmpty();
    }

    @Test
    void tellsOpenPagesHowManyThereAre() {
        board.bindSource(source("supervision", todo("a", "2026-07-17"), todo("b", null)));
        TodoTopic topic = new TodoTopic(board);
        assertThat(topic.snapshot(viewer)).isEqualTo(new TodoTopic.Count(2));
        assertThat(topic.name()).isEqualTo("todos");
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "9999999999"})
    void namesALimitThatMakesNoSense(String limit) {
        assertThatThrownBy(() -> resource.todos(limit, viewer)).isInstanceOf(InvalidInput.class);
    }

    private List<Todo> hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static Todo todo(String id, String due) {
        LocalizedText title = locale -> locale.equals(Locale.ENGLISH) ? "report" : "反馈";
        LocalizedText detail = locale -> locale.equals(Locale.ENGLISH) ? "report it" : "请反馈";
        LocalDate date = due == null ? null : LocalDate.parse(due);
        return new Todo(id, title, detail, date, Light.AMBER, "/m/supervision/item?id=" + id);
    }

    private static TodoSource source(String module, Todo... todos) {
        return new Source(module, () -> Arrays.asList(todos));
    }

    /** Reads to-dos from wherever the test says. */
    private record Source(String module, java.util.function.Supplier<List<Todo>> reading) implements TodoSource {
        @Override
        public List<Todo> todos(Viewer viewer, int limit) {
            return reading.get();
        }
    }
}
