package org.luoshi.platform.identity.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.luoshi.platform.identity.ldap.LdapServers.PASSWORD;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.Unavailable;

class LdapDirectoryTest {
    private static final String BY_UID = "(uid={username})";

    @TempDir
    Path etc;

    private final LdapServers servers = new LdapServers();
    private InMemoryDirectoryServer server;
    private String url;

    @BeforeEach
    void serve() throws Exception {
        server = servers.plain(0);
        url = LdapServers.plainUrl(server);
        Files.createDirectories(etc.resolve("identity"));
        searchWith(LdapServers.SEARCHER + "\n");
    }

    @AfterEach
    void close() {
        servers.close();
    }

    @Test
    void knowsRightFromWrong() {
        LdapDirectory directory = open(url);

        assertThat(directory.proves("wangwei", PASSWORD)).isTrue();
        assertThat(directory.proves("WangWei", PASSWORD)).isTrue();
        assertThat(directory.proves("wangwei", "wrong")).isFalse();
        assertThat(directory.proves("nobody", PASSWORD)).isFalse();
        assertThat(directory.setUp()).isTrue();
        assertThat(directory.warning()).isEmpty();
    }

    @Test
    void anEmptyPasswordIsNoAnonymousWayIn() {
        LdapDirectory directory = open(url);

        assertThat(directory.proves("wangwei", "")).isFalse();
        assertThat(directory.proves("wangwei", "x".repeat(201))).isFalse();
    }

    @Test
    void noUsernameChangesTheFilter() {
        LdapDirectory directory = open(url);

        for (String name : List.of("*", "wang*", "*)(uid=*", "wangwei)(|(uid=*", "\\2a", "wangwei\0")) {
            assertThat(directory.proves(name, PASSWORD)).as(name).isFalse();
        }
    }

    @Test
    void ofSeveralEntriesNoneIsMeant() throws Exception {
        LdapDirectory directory = open(
                new Settings(url, false, "", "(&(objectClass=inetOrgPerson)(|(uid={username})(mail={username})))"));
        assertThat(directory.proves("wangwei", PASSWORD)).isTrue();
        assertThat(directory.proves("wangwei.old", PASSWORD)).isTrue();

        LdapServers.person(server, "second", "wangwei");
        assertThat(directory.proves("wangwei", PASSWORD)).isFalse();
        LdapServers.person(server, "third", "wangwei");
        assertThat(directory.proves("wangwei", PASSWORD)).isFalse();
        assertThat(directory.warning()).isEmpty();
    }

    @Test
    void saysThatItIsAwayAndThatItIsBack() throws Exception {
        LdapDirectory directory = open(url);
        int port = server.getListenPort("plain");
        server.shutDown(true);

        assertThat(refusal(directory)).contains("暂不可用", "不计入失败次数");
        assertThat(trouble(directory)).contains("没有应答").doesNotContain(Integer.toString(port));
        servers.plain(port);
        directory.look();

        assertThat(directory.warning()).isEmpty();
        assertThat(directory.proves("wangwei", PASSWORD)).isTrue();
    }

    @Test
    void asksTheNextServerWhenOneIsAwayOrHangs() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, LdapServers.HERE)) {
            String away = "ldap://127.0.0.1:" + closedPort();
            String silent = "ldap://127.0.0.1:" + hanging.getLocalPort();

            assertThat(open(away + ", " + silent + " " + url).proves("wangwei", PASSWORD))
                    .isTrue();
            assertThat(refusal(open(silent))).contains("暂不可用");
        }
    }

    @Test
    void takesTheSearchersPasswordFromItsFileEachTime() throws IOException {
        LdapDirectory directory = open(url);
        for (String wrong : List.of("another", "")) {
            searchWith(wrong);
            assertThat(refusal(directory)).contains("暂不可用");
            assertThat(trouble(directory)).contains("etc/identity/directory-bind.txt");
        }
        Files.delete(etc.resolve("identity/directory-bind.txt"));
        directory.look();
        assertThat(trouble(directory)).contains("etc/identity/directory-bind.txt");

        searchWith(LdapServers.SEARCHER);

        assertThat(directory.proves("wangwei", PASSWORD)).isTrue();
        assertThat(directory.warning()).isEmpty();
    }

    @Test
    void believesEncryptedServersOfItsOwnNameOnly() throws Exception {
        Keystore own = Keystore.made(etc, "dns:localhost");
        own.writeCertificate(etc.resolve("own.pem"));
        Keystore other = Keystore.made(etc, "dns:elsewhere.example");
        other.writeCertificate(etc.resolve("other.pem"));
        InMemoryDirectoryServer right = servers.encrypted(own);
        InMemoryDirectoryServer wrong = servers.encrypted(other);

        for (boolean startTls : List.of(false, true)) {
            String rightUrl = LdapServers.encryptedUrl(right, startTls);
            String wrongUrl = LdapServers.encryptedUrl(wrong, startTls);
            assertThat(open(new Settings(rightUrl, startTls, "own.pem", BY_UID)).proves("wangwei", PASSWORD))
                    .isTrue();
            refusal(open(new Settings(rightUrl, startTls, "other.pem", BY_UID)));
            refusal(open(new Settings(rightUrl, startTls, "", BY_UID)));
            refusal(open(new Settings(wrongUrl, startTls, "other.pem", BY_UID)));
        }
    }

    @Test
    void sendsNothingInTheClearToAServerWithoutEncryption() {
        refusal(open(new Settings(url, true, "", BY_UID)));
        LdapDirectory directory = open("ldap://directory.example.gov");

        refusal(directory);

        assertThat(trouble(directory)).contains("未加密");
    }

    @Test
    void saysWhichSettingCannotBeFollowed() {
        for (String filter : List.of("(uid=admin)", "uid={username})", "(uid={username}*)")) {
            LdapDirectory directory = open(new Settings(url, false, "", filter));
            refusal(directory);
            assertThat(trouble(directory)).as(filter).contains("filter");
        }
        assertThat(trouble(open("http://directory.example.gov"))).contains("url");
        assertThat(trouble(open(new Settings(url, false, "missing.pem", BY_UID))))
                .contains("证书");
    }

    @Test
    void withoutAnAddressThereIsNoDirectory() {
        LdapDirectory directory = open(" ");

        assertThat(directory.setUp()).isFalse();
        assertThat(directory.holds()).isFalse();
        assertThat(directory.warning()).isEmpty();
        refusal(directory);
    }

    private LdapDirectory open(String address) {
        return open(new Settings(address));
    }

    private LdapDirectory open(LdapSettings settings) {
        return new LdapDirectory(etc, settings);
    }

    private static String refusal(LdapDirectory directory) {
        return catchThrowableOfType(Unavailable.class, () -> directory.proves("wangwei", PASSWORD))
                .explanation()
                .in(Locale.SIMPLIFIED_CHINESE);
    }

    private static String trouble(LdapDirectory directory) {
        return directory.warning().orElseThrow().in(Locale.SIMPLIFIED_CHINESE);
    }

    private void searchWith(String password) throws IOException {
        Files.writeString(etc.resolve("identity/directory-bind.txt"), password);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LdapServers.HERE)) {
            return socket.getLocalPort();
        }
    }
}
