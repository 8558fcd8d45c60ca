package org.luoshi.platform.identity.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Directories in memory, on this machine only. In each is {@code wangwei}, and an account that may search. */
final class LdapServers implements AutoCloseable {
    static final String PASSWORD = "Central-8pw";
    static final String SEARCHER = "search-1";
    static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<InMemoryDirectoryServer> running = new ArrayList<>();

    /** One without encryption; port 0 for any. */
    InMemoryDirectoryServer plain(int port) throws Exception {
        return start(InMemoryListenerConfig.createLDAPConfig("plain", HERE, port, null));
    }

    /** One that speaks LDAPS, and StartTLS at another port. */
    InMemoryDirectoryServer encrypted(Keystore keys) throws Exception {
        return start(
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", HERE, 0, keys.server().getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig(
                        "start-tls", HERE, 0, keys.server().getSocketFactory()));
    }

    private InMemoryDirectoryServer start(InMemoryListenerConfig... listeners) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(Settings.BASE);
        config.setListenerConfigs(listeners);
        config.setSchema(null);
        config.addAdditionalBindCredentials(Settings.ACCOUNT, SEARCHER);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + Settings.BASE, "objectClass: domain", "dc: example");
        person(server, "wangwei", "wangwei.old");
        server.startListening();
        running.add(server);
        return server;
    }

    static void person(InMemoryDirectoryServer server, String uid, String mail) throws Exception {
        server.add(
                "dn: uid=" + uid + "," + Settings.BASE,
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "mail: " + mail,
                "userPassword: " + PASSWORD);
    }

    static String plainUrl(InMemoryDirectoryServer server) {
        return "ldap://127.0.0.1:" + server.getListenPort("plain");
    }

    /** By name, for the SDK compares no certificate with an address of this machine. */
    static String encryptedUrl(InMemoryDirectoryServer server, boolean startTls) {
        return startTls
                ? "ldap://localhost:" + server.getListenPort("start-tls")
                : "ldaps://localhost:" + server.getListenPort("tls");
    }

    @Override
    public void close() {
        running.forEach(server -> server.shutDown(true));
    }
}
