package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.identity.domain.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists people page by page: the keys first, then the people with their roles, then the count; three statements. */
@Component(service = PeopleList.class)
public final class PeopleList {
    private final Transactions transactions;

    @Activate
    public PeopleList(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param staleBefore an active account that was used last before this moment is stale */
    public Page<Account> page(PeopleQuery query, Instant staleBefore) {
        Map<String, Object> values = new HashMap<>();
        String filter = filter(query, values);
        if (query.stale()) {
            // Who never signed in is counted from the day on which the password to begin with was made.
            filter += " and a.active and coalesce(a.lastSignInAt,"
                    + " (select c.changedAt from Credential c where c.accountId = a.id)) < :stale";
            values.put("stale", staleBefore);
        }
        long counted = count(filter, values);
        List<Account> rows = inOrder(keys(query, filter, values));
        return Page.of(rows, query.size(), query.order()::cursor, counted);
    }

    private static String filter(PeopleQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (query.active() != null) {
            conditions.add("a.active = :active");
            values.put("active", query.active());
        }
        if (!query.offices().isEmpty()) {
            conditions.add("a.officeId in :offices");
            values.put("offices", query.offices());
        }
        if (!query.text().isEmpty()) {
            String text = "(lower(a.name) like :text escape '!' or a.usernameKey like :text escape '!'";
            if (!query.officesNamed().isEmpty()) {
                text += " or a.officeId in :named";
                values.put("named", query.officesNamed());
            }
            conditions.add(text + ")");
            values.put("text", "%" + query.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return String.join(" and ", conditions);
    }

    private List<Long> keys(PeopleQuery query, String filter, Map<String, Object> values) {
        String where = filter;
        if (query.cursor() != null) {
            where += " and " + query.order().behind();
            values.put("key", query.cursor().key(0));
            values.put("id", query.cursorId());
        }
        return ask(
                        "select a.id from Account a where " + where + " order by "
                                + query.order().orderBy(),
                        values)
                .setMaxResults(query.size() + 1)
                .getResultList();
    }

    private long count(String filter, Map<String, Object> values) {
        String inner =
                "select a.id as id from Account a where " + filter + " order by a.id limit " + (Page.COUNT_LIMIT + 1);
        return ask("select count(*) from (" + inner + ") as matching", values).getSingleResult();
    }

    private List<Account> inOrder(List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, Account> accounts = entities()
                .createQuery("select a from Account a left join fetch a.roles where a.id in :keys", Account.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(Account::id, Function.identity(), (one, same) -> one));
        return keys.stream().map(accounts::get).toList();
    }

    private TypedQuery<Long> ask(String jpql, Map<String, Object> values) {
        TypedQuery<Long> query = entities().createQuery(jpql, Long.class);
        values.forEach(query::setParameter);
        return query;
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
