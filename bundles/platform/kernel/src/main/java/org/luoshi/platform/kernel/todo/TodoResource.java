package org.luoshi.platform.kernel.todo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.kernel.todo.TodoBoard.Board;
import org.luoshi.platform.kernel.todo.TodoBoard.ModuleTodo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** My to-dos. */
@OfficeResource
@Component(service = TodoResource.class)
@Path("todos")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
public final class TodoResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final TodoBoard board;

    @Activate
    public TodoResource(@Reference TodoBoard board) {
        this.board = board;
    }

    /** One to-do in the reader's language. */
    public record Item(String id, String module, String title, String detail, LocalDate due, Light light, String link) {
        static Item of(ModuleTodo item, Locale locale) {
            Todo todo = item.todo();
            return new Item(
                    todo.id(),
                    item.module(),
                    todo.title().in(locale),
                    todo.detail().in(locale),
                    todo.due(),
                    todo.light(),
                    todo.link());
        }
    }

    /** What is to be done, and which modules could not say. */
    public record Todos(List<Item> items, List<String> unavailable) {}

    @GET
    public Todos todos(@QueryParam("limit") String limit, @Context Viewer viewer) {
        Board found = board.of(viewer, limit(limit));
        List<Item> items = found.items().stream()
                .map(item -> Item.of(item, viewer.locale()))
                .toList();
        return new Todos(items, found.unavailable());
    }

    private static int limit(String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > HIGHEST_LIMIT) {
            throw new InvalidInput("limit", Messages.of(TodoResource.class).text("todo.limit.invalid", HIGHEST_LIMIT));
        }
        return Integer.parseInt(text);
    }
}
