package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** Sends seals to a syslog server (RFC 5424; RFC 5426 over UDP, RFC 6587 octet counting over TCP). */
public final class Syslog {
    private static final int USUAL_PORT = 514;
    private static final int PATIENCE = 5_000;
    /** Facility 13 “log audit”, severity 6 “informational”. */
    private static final int PRIORITY = 13 * 8 + 6;

    private final boolean tcp;
    private final InetSocketAddress address;
    private final String host;

    private Syslog(boolean tcp, InetSocketAddress address, String host) {
        this.tcp = tcp;
        this.address = address;
        this.host = host;
    }

    /**
     * @param server {@code udp://host:port} or {@code tcp://host:port}; 514 when there is no port
     * @throws IllegalArgumentException when it is neither
     */
    public static Syslog to(String server) {
        URI uri = URI.create(server.strip());
        boolean tcp = "tcp".equals(uri.getScheme());
        if (uri.getHost() == null || !tcp && !"udp".equals(uri.getScheme())) {
            throw new IllegalArgumentException("a syslog server is udp://host:port or tcp://host:port, not " + server);
        }
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new Syslog(tcp, InetSocketAddress.createUnresolved(uri.getHost(), port), localName());
    }

    private static String localName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "-";
        }
    }

    /** @throws IOException when the server cannot be reached */
    void send(Seal seal) throws IOException {
        byte[] message = ("<" + PRIORITY + ">1 " + seal.at() + " " + host + " luoshi - audit-seal - " + seal.line())
                .getBytes(StandardCharsets.UTF_8);
        // Looked up anew each time: a server that was moved is found again.
        InetSocketAddress server = new InetSocketAddress(address.getHostString(), address.getPort());
        if (server.isUnresolved()) {
            throw new UnknownHostException(address.getHostString());
        }
        if (tcp) {
            stream(message, server);
        } else {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(message, message.length, server));
            }
        }
    }

    /** The server as it is set, without a word of anything else. */
    @Override
    public String toString() {
        return (tcp ? "tcp://" : "udp://") + address.getHostString() + ":" + address.getPort();
    }

    private static void stream(byte[] message, InetSocketAddress server) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(server, PATIENCE);
            socket.getOutputStream().write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(message);
        }
    }
}
