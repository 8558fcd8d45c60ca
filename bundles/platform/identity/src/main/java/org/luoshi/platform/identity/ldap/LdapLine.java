package org.luoshi.platform.identity.ldap;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** A connection to one server of the directory, which gives up when the time for the whole question is over. */
final class LdapLine implements AutoCloseable {
    /** What a server says of a person or a password, in other words than "wrong password". */
    private static final Set<ResultCode> REFUSALS = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS);

    private final LDAPConnection connection;
    private final Limits limits;

    /**
     * How long is waited.
     *
     * @param connectMillis for a connection
     * @param answerMillis for one answer
     * @param end of everything, by {@link System#nanoTime}
     */
    record Limits(long connectMillis, long answerMillis, long end) {
        /** Whether there is still time to ask. */
        boolean over() {
            return left(answerMillis) <= 0;
        }

        private long left(long most) {
            return Math.min(most, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        }

        private long patience(long most) throws LDAPException {
            long left = left(most);
            if (left <= 0) {
                throw new LDAPException(ResultCode.TIMEOUT, "no time left");
            }
            return left;
        }
    }

    private LdapLine(LDAPConnection connection, Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    /** @param startTls whether a connection that does not begin encrypted has to become so */
    static LdapLine open(LdapServer server, SSLContext tls, boolean startTls, Limits limits) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) limits.patience(limits.connectMillis()));
        options.setResponseTimeoutMillis(limits.patience(limits.answerMillis()));
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        // Without it the SDK believes every name in a trusted certificate.
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        SocketFactory sockets = server.encrypted() ? tls.getSocketFactory() : SocketFactory.getDefault();
        LdapLine line = new LdapLine(new LDAPConnection(sockets, options, server.host(), server.port()), limits);
        if (startTls && !server.encrypted()) {
            line.encrypt(tls);
        }
        return line;
    }

    private void encrypt(SSLContext tls) throws LDAPException {
        try {
            ExtendedResult result = connection.processExtendedOperation(timed(new StartTLSExtendedRequest(tls)));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(result);
            }
        } catch (LDAPException e) {
            close();
            throw e;
        }
    }

    /** Who asks from now on. */
    void introduce(String dn, String password) throws LDAPException {
        connection.bind(timed(new SimpleBindRequest(dn, password)));
    }

    /** Distinguished name of the one entry; empty when there is none or several. */
    Optional<String> find(String base, Filter filter) throws LDAPException {
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, SearchRequest.NO_ATTRIBUTES);
        request.setSizeLimit(2);
        try {
            SearchResult result = connection.search(timed(request));
            List<SearchResultEntry> entries = result.getSearchEntries();
            return entries.size() == 1 ? Optional.of(entries.get(0).getDN()) : Optional.empty();
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Tells whether the password is that of the entry. */
    boolean accepts(String dn, String password) throws LDAPException {
        // An empty name or password would be an anonymous bind, which succeeds for everybody.
        if (dn.isBlank() || password.isEmpty()) {
            return false;
        }
        try {
            connection.bind(timed(new SimpleBindRequest(dn, password)));
            return true;
        } catch (LDAPException e) {
            if (REFUSALS.contains(e.getResultCode())) {
                return false;
            }
            throw e;
        }
    }

    private <R extends LDAPRequest> R timed(R request) throws LDAPException {
        request.setResponseTimeoutMillis(limits.patience(limits.answerMillis()));
        return request;
    }

    @Override
    public void close() {
        connection.close();
    }
}
