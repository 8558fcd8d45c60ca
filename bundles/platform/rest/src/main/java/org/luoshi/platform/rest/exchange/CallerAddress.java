package org.luoshi.platform.rest.exchange;

/** Reads network addresses as the web server writes them. Nothing is looked up. */
public final class CallerAddress {
    /** Half of an IPv6 address names the network; whoever has one network has more addresses than can be counted. */
    private static final int GROUPS_OF_NETWORK = 4;

    private CallerAddress() {}

    /** Tells whether a caller sits on this machine. */
    public static boolean isThisMachine(String address) {
        if (address == null) {
            return false;
        }
        String bare = bare(address);
        return bare.startsWith("127.") || bare.equals("::1") || bare.equals("0:0:0:0:0:0:0:1");
    }

    /** What stands for a caller when requests are counted: the address, of IPv6 the network. */
    public static String network(String address) {
        String bare = bare(address == null ? "" : address);
        int end = -1;
        for (int group = 0; group < GROUPS_OF_NETWORK; group++) {
            int colon = bare.indexOf(':', end + 1);
            if (colon < 0) {
                return bare;
            }
            if (colon == end + 1 && group > 0) {
                return bare.substring(0, colon);
            }
            end = colon;
        }
        return bare.substring(0, end);
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
