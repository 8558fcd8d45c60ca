package org.luoshi.platform.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierKindTest {
    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "'138 1234-1234', 138****1234",
        "+8613812341234, 138****1234",
        "86 13812341234, 138****1234",
        "１３８１２３４１２３４, 138****1234",
        "010-66778899, 010****8899",
        "0731-88881234, 0731****1234",
        "(0731) 8888123, 0731****123",
        "88881234, ****1234",
        "12345, ******",
        "8888123, ******",
        "110, ******",
        "0731-88881234-801, ******",
        "138123412345, ******",
        "不详, ******"
    })
    void ofATelephoneFourFiguresOrMoreAreHidden(String number, String shown) {
        assertThat(IdentifierKind.PHONE.mask(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "430102199003071234, 4301**********1234",
        "43010219900307123X, 4301**********123X",
        "43010219900307123x, 4301**********123x",
        "430102900307123, 4301********123",
        "4301021990030712, ******",
        "43010219900307123Y, ******",
        "G12345678, ******"
    })
    void ofAnIdentityNumberBirthAndDistrictAreHidden(String number, String shown) {
        assertThat(IdentifierKind.IDENTITY_NUMBER.mask(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY_NUMBER", "PHONE", "OTHER"})
    void nothingStaysNothing(IdentifierKind kind) {
        assertThat(kind.mask(null)).isEmpty();
        assertThat(kind.mask("  ")).isEmpty();
        assertThat(kind.mask("6222021234567890")).isEqualTo(IdentifierKind.HIDDEN);
    }

    @Test
    void aColumnIsNamedAsTheDatabaseWritesIt() {
        assertThat(new SealedColumn("letters", "Letter", "letter", "id_number", "id", IdentifierKind.IDENTITY_NUMBER)
                        .name())
                .isEqualTo("letters.letter.id_number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedColumn("letters", "Letter", "x; drop", "a", "id", IdentifierKind.OTHER));
    }
}
