package org.luoshi.supervision;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.luoshi.platform.api.data.Transactions;

/** Counts the statements that plain SQL prepares; Hibernate's own are counted by the test database. */
final class StatementCount implements Transactions {
    private final Transactions transactions;
    private final AtomicInteger prepared = new AtomicInteger();

    StatementCount(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How many statements work prepares. */
    int of(Runnable work) {
        int before = prepared.get();
        work.run();
        return prepared.get() - before;
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return transactions.write(work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return transactions.read(work);
    }

    @Override
    public EntityManager entityManager() {
        EntityManager entities = transactions.entityManager();
        return proxy(EntityManager.class, entities, (method, arguments) -> {
            if (method.equals("callWithConnection")) {
                arguments[0] = counted((ConnectionFunction<?, ?>) arguments[0]);
            }
        });
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @SuppressWarnings("unchecked")
    private ConnectionFunction<Connection, Object> counted(ConnectionFunction<?, ?> work) {
        return connection -> ((ConnectionFunction<Connection, Object>) work)
                .apply(proxy(Connection.class, connection, (method, arguments) -> {
                    if (method.equals("prepareStatement")) {
                        prepared.incrementAndGet();
                    }
                }));
    }

    private interface Before {
        void call(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Before before) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    before.call(method.getName(), arguments);
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
