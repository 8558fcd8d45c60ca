package org.luoshi.platform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]"})
    void knowsThisMachine(String address) {
        assertThat(CallerAddress.isThisMachine(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "0:0:0:0:0:0:0:2", "unknown", ""})
    void knowsOthers(String address) {
        assertThat(CallerAddress.isThisMachine(address)).isFalse();
    }

    @Test
    void aMissingAddressIsNotThisMachine() {
        assertThat(CallerAddress.isThisMachine(null)).isFalse();
        assertThat(CallerAddress.network(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,                      192.0.2.1",
        "2001:db8:1:2:3:4:5:6,           2001:db8:1:2",
        "[2001:db8:1:2:ffff:0:0:1],      2001:db8:1:2",
        "2001:db8::9,                    2001:db8:",
        "::ffff,                         :",
        "strange,                        strange",
    })
    void countsTheNetworkOfAnIpv6Address(String address, String network) {
        assertThat(CallerAddress.network(address)).isEqualTo(network);
    }
}
