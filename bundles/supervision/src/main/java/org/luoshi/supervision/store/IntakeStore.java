package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.notice.IntakeNotice;
import org.luoshi.supervision.notice.IntakeState;
import org.luoshi.supervision.view.IntakeLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps papers that were taken in. */
@Component(service = IntakeStore.class)
public class IntakeStore {
    private static final String LINES = "select n.id, n.title, n.state, n.created_at, n.by_name, "
            + "(select count(*) from intake_clause c where c.intake_id = n.id), "
            + "(select count(*) from item i where i.intake_id = n.id) "
            + "from intake n where n.id < ? order by n.id desc limit ";

    private final Transactions transactions;

    @Activate
    public IntakeStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(IntakeNotice intake) {
        entities().persist(intake);
    }

    public void remove(IntakeNotice intake) {
        entities().remove(intake);
    }

    public void flush() {
        entities().flush();
    }

    public Optional<IntakeNotice> find(long id) {
        return Optional.ofNullable(entities().find(IntakeNotice.class, id));
    }

    /** The intake for changing it; whoever else wants to change it waits. */
    public Optional<IntakeNotice> findForChange(long id) {
        return Optional.ofNullable(entities().find(IntakeNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The open intake of the same text. */
    public Optional<IntakeNotice> openOf(String textHash) {
        return entities()
                .createQuery(
                        "select n from IntakeNotice n where n.paper.textHash = :hash and n.state = :open order by n.id",
                        IntakeNotice.class)
                .setParameter("hash", textHash)
                .setParameter("open", IntakeState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Open intakes that this person carries on. */
    public List<IntakeNotice> openOf(long personId) {
        return entities()
                .createQuery(
                        "select n from IntakeNotice n where n.by.personId = :person and n.state = :open order by n.id",
                        IntakeNotice.class)
                .setParameter("person", personId)
                .setParameter("open", IntakeState.OPEN)
                .getResultList();
    }

    /** The items that came of an intake, in the order of their registration. */
    public List<SupervisionItem> itemsOf(long intakeId) {
        return entities()
                .createQuery(
                        "select i from SupervisionItem i where i.origin.intakeId = :intake order by i.id",
                        SupervisionItem.class)
                .setParameter("intake", intakeId)
                .getResultList();
    }

    /** Titles of these intakes, as far as they are there. */
    public Map<Long, String> titles(List<Long> ids) {
        return entities()
                .createQuery(
                        "select n.id, n.paper.title from IntakeNotice n where n.id in :ids order by n.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Intakes, the newest first. */
    public Page<IntakeLine> page(ItemLists.Place place) {
        Cursor start = Cursor.decode(place.cursor(), 1);
        long before = start == null ? Long.MAX_VALUE : Position.number(start.key(0));
        List<IntakeLine> lines = Sql.list(entities(), LINES + (place.size() + 1), List.of(before), row -> {
            IntakeState state = IntakeState.valueOf(row.getString(3));
            long clauses = row.getLong(6);
            return new IntakeLine(
                    row.getLong(1),
                    row.getString(2),
                    state,
                    Sql.moment(row, 4),
                    row.getString(5),
                    clauses,
                    state == IntakeState.ACCEPTED ? clauses : 0,
                    row.getLong(7));
        });
        String count = "select count(*) from (select 1 from intake limit " + (Page.COUNT_LIMIT + 1) + ") counted";
        return Page.of(lines, place.size(), line -> Cursor.encode(line.id()), Sql.number(entities(), count, List.of()));
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
