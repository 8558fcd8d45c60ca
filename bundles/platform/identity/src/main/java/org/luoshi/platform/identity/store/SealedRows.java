package org.luoshi.platform.identity.store;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sealed values in the tables of every module. Names of columns are letters, figures and underscores, see there. */
@Component(service = SealedRows.class)
public final class SealedRows {
    private final Transactions transactions;

    @Activate
    public SealedRows(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** A value with the identifier of its row. */
    public record Row(Object id, String value) {}

    /**
     * Columns that a module ever named, also of modules that are away, and those of their frozen rows, as far as their
     * tables are there and wide enough: a module that starts may still have to widen them.
     */
    public List<SealedColumn> known() {
        return rows("select s.module, lower(c.table_name), s.column_name, s.id_column from sealed_column s"
                        + " join information_schema.columns c on lower(c.table_schema) = s.module"
                        + " and lower(c.table_name) in (s.table_name, 'frozen_' || s.table_name)"
                        + " and lower(c.column_name) = s.column_name"
                        + " where coalesce(c.character_maximum_length, 200) >= 200"
                        + " order by s.module, s.table_name, s.column_name, c.table_name")
                .stream()
                .map(row -> new SealedColumn(
                        (String) row[0], "", (String) row[1], (String) row[2], (String) row[3], IdentifierKind.OTHER))
                .toList();
    }

    /** Remembers a column; nothing happens when it is known. */
    public void remember(SealedColumn column) {
        query("insert into sealed_column (module, table_name, column_name, id_column)"
                        + " select m.module, m.table_name, m.column_name, m.id_column"
                        + " from (values (cast(:module as varchar(60)), cast(:table as varchar(60)),"
                        + " cast(:column as varchar(60)), cast(:id as varchar(60))))"
                        + " as m (module, table_name, column_name, id_column)"
                        + " where not exists (select 1 from sealed_column s where s.module = m.module"
                        + " and s.table_name = m.table_name and s.column_name = m.column_name)")
                .setParameter("module", column.module())
                .setParameter("table", column.table())
                .setParameter("column", column.column())
                .setParameter("id", column.id())
                .executeUpdate();
    }

    /**
     * Values that do not begin in this way, in the order of their rows.
     *
     * @param after the row before the first one; null to begin
     */
    public List<Row> notBeginning(SealedColumn column, String beginning, Object after, int most) {
        Query query = query("select t." + column.id() + ", t." + column.column() + " from " + table(column)
                        + " t where t." + column.column() + " <> '' and t." + column.column() + " not like :beginning"
                        + (after == null ? "" : " and t." + column.id() + " > :after") + " order by t." + column.id())
                .setParameter("beginning", beginning + "%")
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after);
        }
        return ((List<?>) query.getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Row(row[0], (String) row[1]))
                        .toList();
    }

    /** Puts another value in place of one; false when somebody has changed it meanwhile. */
    public boolean replace(SealedColumn column, Row row, String value) {
        return query("update " + table(column) + " set " + column.column() + " = :value where " + column.id()
                                + " = :id and " + column.column() + " = :before")
                        .setParameter("value", value)
                        .setParameter("id", row.id())
                        .setParameter("before", row.value())
                        .executeUpdate()
                > 0;
    }

    /** How many values there are of each beginning up to a colon; without a colon under the empty one. */
    public Map<String, Long> counted(SealedColumn column) {
        Map<String, Long> counted = new HashMap<>();
        String value = "t." + column.column();
        rows("select k.name, count(*) from (select case when position(':' in " + value + ") > 0 then substring(" + value
                        + " from 1 for position(':' in " + value + ") - 1) else '' end as name from " + table(column)
                        + " t where " + value + " <> '') k group by k.name")
                .forEach(row -> counted.put((String) row[0], ((Number) row[1]).longValue()));
        return counted;
    }

    private static String table(SealedColumn column) {
        return column.module() + '.' + column.table();
    }

    private List<Object[]> rows(String sql) {
        return ((List<?>) query(sql).getResultList())
                .stream().map(Object[].class::cast).toList();
    }

    private Query query(String sql) {
        return transactions.entityManager().createNativeQuery(sql);
    }
}
