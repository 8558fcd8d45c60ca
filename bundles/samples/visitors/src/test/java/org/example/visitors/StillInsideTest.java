package org.example.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.example.visitors.visit.VisitView;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class StillInsideTest {
    @OnEveryDatabase
    void asksTheHostOfficeAfterHoursForWhoeverIsStillInside(TestDatabase database) {
        Reception reception = new Reception(database);
        VisitView left = reception.comes(Reception.rural(), "赵一");
        reception.visitors.leave(Reception.rural(), left.id(), new ExpectedVersion(left.version()));
        VisitView stays = reception.comes(Reception.rural(), "钱二");
        assertThat(reception.stillInside.todos(Reception.rural(), 10)).isEmpty();

        reception.clock.setTo("2026-07-17T17:31");
        List<Todo> todos = reception.stillInside.todos(Reception.rural(), 10);
        assertThat(todos).hasSize(1);
        assertThat(todos.get(0).title().in(Locale.CHINA)).isEqualTo("钱二");
        assertThat(todos.get(0).detail().in(Locale.ENGLISH)).contains("王芳");
        assertThat(todos.get(0).light()).isEqualTo(Light.AMBER);
        assertThat(todos.get(0).link()).isEqualTo("/m/visitors/visits/" + stays.id());

        reception.clock.setTo("2026-07-18T08:00");
        assertThat(reception.stillInside.todos(Reception.rural(), 10))
                .extracting(Todo::light)
                .containsExactly(Light.RED);
        assertThat(reception.stillInside.todos(Reception.finance(), 10))
                .as("who may not write visitors out")
                .isEmpty();
    }

    @OnEveryDatabase
    void theAuditPageKnowsVisitsByTheVisitor(TestDatabase database) {
        Reception reception = new Reception(database);
        String id = Long.toString(reception.comes(Reception.rural(), "赵一").id());

        assertThat(reception.records.module()).isEqualTo(reception.stillInside.module());
        assertThat(reception
                        .records
                        .names("Visit", Set.of(id, "nonsense"))
                        .get(id)
                        .name()
                        .in(Locale.CHINA))
                .isEqualTo("赵一");
    }
}
