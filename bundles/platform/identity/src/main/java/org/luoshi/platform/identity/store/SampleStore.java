package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers which records the sample data made, and takes them away again. */
@Component(service = SampleStore.class)
public final class SampleStore {
    /** What can be sample. */
    public enum Kind {
        UNIT,
        PERSON
    }

    private final Transactions transactions;

    @Activate
    public SampleStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(Kind kind, long id) {
        run("insert into sample_record (kind, id) values (:kind, :id)", kind, id);
    }

    /** Records of a kind, the latest first: whatever lies under another one was made after it. */
    public List<Long> all(Kind kind) {
        List<?> ids = entities()
                .createNativeQuery(
                        "select s.id from sample_record s where s.kind = :kind order by s.id desc", Long.class)
                .setParameter("kind", kind.name())
                .getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /** Deletes a person with everything that hangs on the account. */
    public void deletePerson(long id) {
        for (String table : List.of("user_session", "second_factor", "credential", "account_role")) {
            entities()
                    .createNativeQuery("delete from " + table + " where account_id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        entities()
                .createNativeQuery("delete from account where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        forget(Kind.PERSON, id);
    }

    /** Whether people who are no sample ever were put into the unit, or units that are still there under it. */
    public boolean isUsed(long unitId) {
        Query people = entities().createNativeQuery("select count(*) from account where office_id = :id", Long.class);
        Query units = entities()
                .createNativeQuery(
                        "select count(*) from organisation_unit where parent_id = :id and not removed", Long.class);
        return count(people, unitId) + count(units, unitId) > 0;
    }

    /** Takes a unit away; its name stays readable where a record bears it. */
    public void deleteUnit(long id) {
        entities()
                .createNativeQuery("update organisation_unit set removed = true, active = false, active_name = null,"
                        + " version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        forget(Kind.UNIT, id);
    }

    /** Keeps a unit that is used, without being active any longer. */
    public void retireUnit(long id) {
        entities()
                .createNativeQuery("update organisation_unit set active = false, active_name = null,"
                        + " version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        forget(Kind.UNIT, id);
    }

    private void forget(Kind kind, long id) {
        run("delete from sample_record where kind = :kind and id = :id", kind, id);
    }

    private void run(String sql, Kind kind, long id) {
        entities()
                .createNativeQuery(sql)
                .setParameter("kind", kind.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static long count(Query query, long id) {
        return ((Number) query.setParameter("id", id).getSingleResult()).longValue();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
