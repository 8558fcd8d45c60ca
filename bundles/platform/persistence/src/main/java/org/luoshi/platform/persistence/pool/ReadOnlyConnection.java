package org.luoshi.platform.persistence.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses statements that change data, for H2, whose connections know no read-only transaction. PostgreSQL refuses them
 * itself, with the same SQL state.
 */
public final class ReadOnlyConnection implements InvocationHandler {
    /** SQL state "read only SQL transaction". */
    public static final String REFUSED = "25006";

    private static final Set<String> CHANGING =
            Set.of("insert", "update", "delete", "merge", "truncate", "create", "alter", "drop", "grant", "revoke");

    private final Connection connection;

    private ReadOnlyConnection(Connection connection) {
        this.connection = connection;
    }

    /** The same connection, for reading only. */
    public static Connection around(Connection connection) {
        Class<?>[] type = {Connection.class};
        return (Connection) Proxy.newProxyInstance(
                ReadOnlyConnection.class.getClassLoader(), type, new ReadOnlyConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("prepare") && arguments[0] instanceof String sql && changes(sql)) {
            throw new SQLException("A transaction that only reads cannot execute: " + sql, REFUSED);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
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
