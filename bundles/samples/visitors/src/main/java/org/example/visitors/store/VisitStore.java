package org.example.visitors.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.example.visitors.visit.Visit;
import org.example.visitors.visit.VisitFilter;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.time.WorkCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps visits. */
@Component(service = VisitStore.class)
public class VisitStore {
    private static final String ESCAPE = "!";

    private final Transactions transactions;

    @Activate
    public VisitStore(@Reference(target = "(osgi.unit.name=visitors)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(Visit visit) {
        entities().persist(visit);
    }

    /** Writes what has changed now, so that identifier and version are known. */
    public void flush() {
        entities().flush();
    }

    public Optional<Visit> find(long id) {
        return Optional.ofNullable(entities().find(Visit.class, id));
    }

    public List<Visit> find(Set<Long> ids) {
        return entities()
                .createQuery("select v from Visit v where v.id in :ids order by v.id", Visit.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * Visits, the latest first.
     *
     * @param before only those with a smaller identifier: where the next page goes on
     */
    public List<Visit> list(VisitFilter filter, long before, int limit) {
        Conditions conditions = Conditions.of(filter).and("v.id < :before", "before", before);
        return conditions
                .bind(entities().createQuery("select v from Visit v" + conditions + " order by v.id desc", Visit.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Visits, the earliest first. */
    public List<Visit> earliest(VisitFilter filter, int limit) {
        Conditions conditions = Conditions.of(filter);
        return conditions
                .bind(entities()
                        .createQuery("select v from Visit v" + conditions + " order by v.cameAt, v.id", Visit.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many there are, counted to one beyond {@link Page#COUNT_LIMIT}. */
    public long count(VisitFilter filter) {
        Conditions conditions = Conditions.of(filter);
        return conditions
                .bind(entities().createQuery("select v.id from Visit v" + conditions, Long.class))
                .setMaxResults(Page.COUNT_LIMIT + 1)
                .getResultList()
                .size();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }

    /** A where clause made of constants, with its values. */
    private record Conditions(StringBuilder clause, Map<String, Object> values) {
        static Conditions of(VisitFilter filter) {
            Conditions conditions = new Conditions(new StringBuilder(" where 1 = 1"), new LinkedHashMap<>());
            if (filter.words() != null) {
                conditions.and(
                        "(lower(v.details.visitor) like :words escape '" + ESCAPE
                                + "' or lower(v.details.organisation) like :words escape '" + ESCAPE
                                + "' or lower(v.details.purpose) like :words escape '" + ESCAPE + "')",
                        "words",
                        contained(filter.words()));
            }
            if (filter.offices() != null) {
                conditions.and("v.details.officeId in :offices", "offices", filter.offices());
            }
            if (filter.inside() != null) {
                conditions.clause.append(filter.inside() ? " and v.leftAt is null" : " and v.leftAt is not null");
            }
            return conditions.days(filter.from(), filter.to());
        }

        private Conditions days(LocalDate from, LocalDate to) {
            if (from != null) {
                and(
                        "v.cameAt >= :from",
                        "from",
                        from.atStartOfDay(WorkCalendar.ZONE).toInstant());
            }
            if (to != null) {
                and(
                        "v.cameAt < :to",
                        "to",
                        to.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant());
            }
            return this;
        }

        Conditions and(String condition, String name, Object value) {
            clause.append(" and ").append(condition);
            values.put(name, value);
            return this;
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }

        private static String contained(String words) {
            String literal = words.toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", ESCAPE + "$0");
            return "%" + literal + "%";
        }

        @Override
        public String toString() {
            return clause.toString();
        }
    }
}
