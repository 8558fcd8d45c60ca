package org.luoshi.platform.persistence.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses statements that change data. Neither database does it for reads outside a transaction; the SQL state is the one
 * that PostgreSQL has for it.
 */
public final class ReadOnlyConnection implements InvocationHandler {
    /** SQL state "read only SQL transaction". */
    public static final String REFUSED = "25006";

    private static final Set<String> CHANGING =
            Set.of("insert", "update", "delete", "merge", "truncate", "create", "alter", "drop", "grant", "revoke");

    /** Methods of connections and statements that take SQL as their first argument. */
    private static final Set<String> TAKE_SQL = Set.of(
            "prepareStatement",
            "prepareCall",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch");

    private final Object target;

    private ReadOnlyConnection(Object target) {
        this.target = target;
    }

    /** The same connection, for reading only. */
    public static Connection around(Connection connection) {
        return guard(Connection.class, connection);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean takesSql = arguments != null && TAKE_SQL.contains(method.getName());
        if (takesSql && arguments[0] instanceof String sql && changes(sql)) {
            throw new SQLException("A transaction that only reads cannot execute: " + sql, REFUSED);
        }
        try {
            Object result = method.invoke(target, arguments);
            return method.getReturnType() == Statement.class ? guard(Statement.class, result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T guard(Class<T> type, Object target) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(
                ReadOnlyConnection.class.getClassLoader(), types, new ReadOnlyConnection(target)));
    }

    private static boolean changes(String sql) {
        String trimmed = sql.stripLeading();
        int end = 0;
        while (end < trimmed.length() && Character.isLetter(trimmed.charAt(end))) {
            end++;
        }
        return CHANGING.contains(trimmed.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
