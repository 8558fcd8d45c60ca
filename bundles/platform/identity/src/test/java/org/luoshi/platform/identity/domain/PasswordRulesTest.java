package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"Xiaoshan-7tu", "9 Yan Jiu Yuan", "kj#2031qwmzb", "Zt4mmmmmmmmm"})
    void acceptsThreeOfFourClassesAndTenCharacters(String password) {
        assertThat(objection(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Xs-7tu, 至少 10 位",
        "xiaoshanxiaoshan, 至少三类",
        "xiaoshan20317, 至少三类",
        "Wangwei-2031, 不能包含用户名",
        "P@ssw0rd2031!, 太常见",
        "Admin123456, 太常见",
        "Qwer!1234567, 太常见",
        "Luoshi@2026!!, 太常见",
        "1q2w3E4r5T!, 太常见",
        "Butterfly-2031, 太常见",
        "Pa$$w0rd!!31, 太常见"
    })
    void saysWhatIsWrong(String password, String objection) {
        assertThat(objection(password))
                .hasValueSatisfying(text -> assertThat(text).contains(objection));
    }

    @Test
    void refusesNothingAndEndlessOnes() {
        assertThat(rules.objection(null, "wangwei")).isPresent();
        assertThat(objection("Aq7-".repeat(60)))
                .hasValueSatisfying(text -> assertThat(text).contains("200"));
    }

    @RepeatedTest(20)
    void generatedPasswordsKeepTheRules() {
        String password = new PasswordGenerator(new SecureRandom(), rules).generate("wangwei");

        assertThat(password).matches("[A-Za-z2-9]{4}(-[A-Za-z2-9]{4}){3}").doesNotContain("l", "I", "O", "1", "0");
        assertThat(objection(password)).isEmpty();
    }

    private Optional<String> objection(String password) {
        return rules.objection(password, "wangwei").map(text -> text.in(Locale.SIMPLIFIED_CHINESE));
    }
}
