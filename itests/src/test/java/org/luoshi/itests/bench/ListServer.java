package org.luoshi.itests.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What somebody writes by hand when one list is all there is: Jetty, a pool, one servlet. Nobody has to sign in. */
public final class ListServer {
    private ListServer() {}

    /** Started with the database's address and user and the file of working days; prints its port. */
    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setSchema("supervision");
        config.setMaximumPoolSize(Settings.POOL);
        HikariDataSource pool = new HikariDataSource(config);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(new ListServlet(pool, Calendar.read(Path.of(arguments[2])))),
                "/api/supervision/items");
        server.setHandler(context);
        server.start();
        System.out.println(connector.getLocalPort());
        server.join();
    }
}
