package org.luoshi.platform.identity.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a server of the directory is.
 *
 * @param encrypted whether the connection begins encrypted ({@code ldaps})
 */
record LdapServer(String host, int port, boolean encrypted) {
    private static final String HERE = "localhost|127(\\.\\d{1,3}){3}|\\[?::1]?";

    /** The servers in the order of the setting. */
    static List<LdapServer> all(String urls) throws LdapTrouble {
        List<LdapServer> servers = new ArrayList<>();
        for (String url : urls.strip().split("[,\\s]+")) {
            try {
                LDAPURL parsed = new LDAPURL(url);
                boolean encrypted = parsed.getScheme().equalsIgnoreCase("ldaps");
                if (!parsed.hostProvided() || !encrypted && !parsed.getScheme().equalsIgnoreCase("ldap")) {
                    throw new LdapTrouble("directory.settings", "no address of a directory: " + url);
                }
                servers.add(new LdapServer(parsed.getHost(), parsed.getPort(), encrypted));
            } catch (LDAPException e) {
                throw new LdapTrouble("directory.settings", "no address of a directory: " + url, e);
            }
        }
        return servers;
    }

    /** Whether it is this machine itself. */
    boolean here() {
        return host.matches(HERE);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
