package org.luoshi.platform.persistence.unit;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.luoshi.platform.persistence.unit.Sessions.WorkSession;

/**
 * A session that only reads, opened when the first entity is asked for: a list in plain SQL, which is most of what
 * people ask for, needs the connection alone.
 */
final class ReadingSession implements WorkSession, InvocationHandler {
    private static final String ON_CONNECTION = "callWithConnection";

    private final SessionFactory factory;
    private final Connection connection;
    private Session session;

    ReadingSession(SessionFactory factory, Connection connection) {
        this.factory = factory;
        this.connection = connection;
    }

    @Override
    public EntityManager entityManager() {
        return session != null
                ? session
                : (EntityManager) Proxy.newProxyInstance(
                        EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (session == null && method.getName().equals(ON_CONNECTION)) {
            return onConnection((ConnectionFunction<?, ?>) arguments[0]);
        }
        try {
            return method.invoke(session(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void begin() {
        throw new IllegalStateException("a session that only reads watches over nothing");
    }

    @Override
    public void flush() {
        throw new IllegalStateException("a session that only reads has nothing to send");
    }

    @Override
    public void commit() {
        throw new IllegalStateException("a session that only reads has nothing to commit");
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }

    private Session session() {
        if (session == null) {
            session = factory.withOptions().connection(connection).openSession();
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
        }
        return session;
    }

    @SuppressWarnings("unchecked")
    private Object onConnection(ConnectionFunction<?, ?> work) {
        try {
            return ((ConnectionFunction<Connection, ?>) work).apply(connection);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PersistenceException(e);
        }
    }
}
