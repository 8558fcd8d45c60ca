package org.luoshi.platform.persistence.unit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.luoshi.platform.persistence.TextGuard;
import org.luoshi.platform.persistence.pool.ConnectionPool;

/** Sessions of a module with entities. */
final class HibernateSessions implements Sessions {
    private static final ClassLoader HIBERNATE = SessionFactory.class.getClassLoader();

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("hibernate.classLoader.tccl_lookup_precedence", "never"),
            Map.entry("hibernate.hbm2ddl.auto", "validate"),
            Map.entry(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
            Map.entry("hibernate.xml_mapping_enabled", "false"),
            Map.entry("hibernate.session_factory_name_is_jndi", "false"),
            Map.entry("hibernate.cache.use_second_level_cache", "false"),
            Map.entry("hibernate.jdbc.batch_size", "50"),
            Map.entry("hibernate.order_inserts", "true"),
            Map.entry("hibernate.order_updates", "true"),
            Map.entry("hibernate.query.fail_on_pagination_over_collection_fetch", "true"),
            Map.entry("hibernate.query.in_clause_parameter_padding", "true"),
            Map.entry("hibernate.jdbc.time_zone", "UTC"),
            Map.entry("jakarta.persistence.transactionType", "RESOURCE_LOCAL"),
            Map.entry("jakarta.persistence.validation.mode", "none"));

    private final SessionFactory factory;

    private HibernateSessions(SessionFactory factory) {
        this.factory = factory;
    }

    /** @param guard sees every text before it is written */
    static HibernateSessions open(ConnectionPool pool, UnitDefinition unit, TextGuard guard)
            throws ClassNotFoundException {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(unit.schema());
        configuration.managedClasses(load(unit));
        configuration.properties(SETTINGS);
        configuration.property("hibernate.classLoaders", List.of(unit.loader(), HIBERNATE));
        configuration.property("jakarta.persistence.nonJtaDataSource", pool.inSchema(unit.schema()));
        // Never Persistence.create…, which asks the thread's class loader for providers.
        SessionFactory factory = new HibernatePersistenceProvider()
                .createEntityManagerFactory(configuration)
                .unwrap(SessionFactory.class);
        WrittenTexts.watch(factory, guard);
        return new HibernateSessions(factory);
    }

    @Override
    public WorkSession open(Connection connection, boolean readOnly) {
        return readOnly
                ? new ReadingSession(factory, connection)
                : new HibernateSession(
                        factory.withOptions().connection(connection).openSession(), connection);
    }

    @Override
    public void close() {
        factory.close();
    }

    private static List<Class<?>> load(UnitDefinition unit) throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : unit.entities()) {
            classes.add(unit.loader().loadClass(name));
        }
        return classes;
    }

    private record HibernateSession(Session session, Connection connection) implements WorkSession {
        @Override
        public EntityManager entityManager() {
            return session;
        }

        @Override
        public void begin() {
            session.beginTransaction();
        }

        @Override
        public void flush() {
            session.flush();
        }

        @Override
        public void commit() {
            session.getTransaction().commit();
        }

        @Override
        public void rollback() throws SQLException {
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            } else {
                connection.rollback();
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
