package org.luoshi.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process of this machine listens on, as the Linux kernel tells it. */
final class OpenSockets {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    /** Columns of /proc/…/net/tcp: the local address, the state and the number of the socket. */
    private static final Pattern ROW = Pattern.compile(
            "\\s*\\d+: [0-9A-F]+:(?<port>[0-9A-F]{4}) \\S+ (?<state>[0-9A-F]{2})" + "(?: +\\S+){5} +(?<socket>\\d+).*");

    private static final String LISTENS = "0A";
    private static final int HEX = 16;

    private OpenSockets() {}

    /** Ports of TCP on which the process waits for connections, whatever address they are of. */
    static Set<Integer> listening(long process) throws IOException {
        Set<Integer> ports = new TreeSet<>();
        for (Matcher row : rows(process, "tcp", "tcp6")) {
            if (row.group("state").equals(LISTENS)) {
                ports.add(port(row));
            }
        }
        return ports;
    }

    /** Ports of UDP that the process holds. */
    static Set<Integer> datagrams(long process) throws IOException {
        Set<Integer> ports = new TreeSet<>();
        for (Matcher row : rows(process, "udp", "udp6")) {
            ports.add(port(row));
        }
        return ports;
    }

    private static int port(Matcher row) {
        return Integer.parseInt(row.group("port"), HEX);
    }

    private static Set<Matcher> rows(long process, String... tables) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process));
        Set<String> own = sockets(folder.resolve("fd"));
        Set<Matcher> rows = new HashSet<>();
        for (String table : tables) {
            for (String line : Files.readAllLines(folder.resolve("net").resolve(table))) {
                Matcher row = ROW.matcher(line);
                if (row.matches() && own.contains(row.group("socket"))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path one : all.toList()) {
                Matcher socket = SOCKET.matcher(target(one));
                if (socket.matches()) {
                    sockets.add(socket.group(1));
                }
            }
        }
        return sockets;
    }

    /** What was closed since the folder was read is no socket any more. */
    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        }
    }
}
