package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.bouncycastle.util.encoders.Base32;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.identity.AtOnce;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Totp;
import org.luoshi.platform.identity.signin.SignIn.Entered;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SecondFactorsTest {
    private Totp app;
    private Viewer viewer;
    private List<String> paper;

    @OnEveryDatabase
    void theDoorAsksForACodeAndTakesEachOnce(TestDatabase database) {
        Node node = secured(database);

        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> node.enter("wangwei", Node.PASSWORD, Node.DESK))
                .satisfies(e -> assertThat(e.code()).isEqualTo("second-factor-required"));
        assertRefused(node, "000000");
        String code = app.code(node.clock.instant());
        assertThat(enter(node, code)).isNotNull();
        assertRefused(node, code);
        assertThat(enter(node, paper.get(0))).isNotNull();
        assertThat(node.factors.state(viewer).recoveryCodesLeft()).isEqualTo(9);
    }

    @OnEveryDatabase
    void aWrongPasswordSaysNothingOfTheSecondFactor(TestDatabase database) {
        Node node = secured(database);

        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> node.enter("wangwei", "wrong", Node.DESK))
                .satisfies(e -> assertThat(e.code()).isEqualTo("sign-in-failed"));
    }

    @OnEveryDatabase
    void ofTwoWhoSendTheSameCodeAtOnceOneGetsIn(TestDatabase database) throws Exception {
        Node node = secured(database);
        String code = paper.get(0);

        List<Boolean> in = AtOnce.times(2, () -> {
            try {
                return enter(node, code) != null;
            } catch (SignInFailed e) {
                return false;
            }
        });

        assertThat(in).containsExactlyInAnyOrder(true, false);
    }

    @OnEveryDatabase
    void itBeginsWithTheRightPasswordAndCountsOnlyAfterACode(TestDatabase database) {
        Node node = new Node(database);
        viewer = Node.viewer(node.settled("wangwei").account().id());

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> node.factors.begin(viewer, "wrong"));
        assertBroken("second-factor-not-begun", () -> node.factors.confirm(viewer, "", "000000"));
        SecondFactors.Enrolment begun = node.factors.begin(viewer, Node.PASSWORD);
        assertThat(begun.uri()).startsWith("otpauth://totp/").contains(":wangwei?secret=" + begun.secret());
        assertThat(begun.toString()).doesNotContain(begun.secret());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.factors.confirm(viewer, "", "000000"))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("code"));
        assertThat(node.enter("wangwei", Node.PASSWORD, Node.DESK)).isNotNull();
    }

    @OnEveryDatabase
    void turningItOnEndsTheOtherSessionsAndTurningItOffNeedsBoth(TestDatabase database) {
        Node node = new Node(database);
        viewer = Node.viewer(node.settled("wangwei").account().id());
        String other = node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text();
        enrol(node);

        assertThat(node.sessions.resume(other)).isEmpty();
        assertBroken("second-factor-active", () -> node.factors.begin(viewer, Node.PASSWORD));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.factors.turnOff(viewer, Node.PASSWORD, "000000"));
        List<String> others = node.factors.renewRecoveryCodes(viewer, Node.PASSWORD, paper.get(0));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.factors.turnOff(viewer, Node.PASSWORD, paper.get(1)));
        node.factors.turnOff(viewer, Node.PASSWORD, others.get(0));
        assertThat(node.enter("wangwei", Node.PASSWORD, Node.DESK)).isNotNull();
        assertThat(node.traces.actions())
                .contains("identity.second-factor-on", "identity.second-factor-codes", "identity.second-factor-off");
    }

    @OnEveryDatabase
    void thePasswordAloneGivesNoOtherCodesOnPaper(TestDatabase database) {
        Node node = secured(database);

        for (String code : new String[] {null, " ", "000000", "ABCDE-FGHJK"}) {
            assertWrongCode(() -> node.factors.renewRecoveryCodes(viewer, Node.PASSWORD, code));
        }

        assertThat(node.traces.actions()).doesNotContain("identity.second-factor-codes");
        assertThat(enter(node, paper.get(0))).as("those of before").isNotNull();
        String code = app.code(node.clock.instant());
        assertThat(node.factors.renewRecoveryCodes(viewer, Node.PASSWORD, code)).hasSize(10);
    }

    @OnEveryDatabase
    void aCodeThatWasUsedAtTheDoorCountsForNothingElse(TestDatabase database) {
        Node node = secured(database);
        String code = app.code(node.clock.instant());
        enter(node, code);

        assertWrongCode(() -> node.factors.turnOff(viewer, Node.PASSWORD, code));
        assertWrongCode(() -> node.factors.renewRecoveryCodes(viewer, Node.PASSWORD, code));
    }

    @OnEveryDatabase
    void whoGuessesCodesAtAnOpenDeskWaitsLongerAndLongerAndLeavesATrace(TestDatabase database) {
        Node node = secured(database);

        for (int i = 0; i < 4; i++) {
            assertWrongCode(() -> node.factors.turnOff(viewer, Node.PASSWORD, "000000"));
        }

        assertWaits(node, 2);
        assertThat(node.traces.entries())
                .filteredOn(entry -> entry.event().action().equals("identity.second-factor-fail"))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.who().personId()).isEqualTo(viewer.personId()));
        node.clock.advance(Duration.ofSeconds(2));
        assertWrongCode(() -> node.factors.renewRecoveryCodes(viewer, Node.PASSWORD, "000000"));
        assertWaits(node, 4);
    }

    @OnEveryDatabase
    void anotherPasswordForgetsNoCodesThatWereGuessed(TestDatabase database) {
        Node node = secured(database);
        for (int i = 0; i < 3; i++) {
            assertWrongCode(() -> node.factors.turnOff(viewer, Node.PASSWORD, "000000"));
        }

        node.own.changePassword(viewer, "", Node.PASSWORD, "Yuhang-9yan-jiu");

        assertWrongCode(() -> node.factors.turnOff(viewer, "Yuhang-9yan-jiu", "000000"));
        assertWaits(node, 2);
    }

    @OnEveryDatabase
    void manyCodesAtOnceDoNotOutrunTheDelay(TestDatabase database) throws Exception {
        Node node = secured(database);

        AtOnce.times(8, () -> catchThrowable(() -> node.factors.turnOff(viewer, Node.PASSWORD, "000000")));

        assertThat(node.traces.actions())
                .filteredOn("identity.second-factor-fail"::equals)
                .hasSize(4);
    }

    @OnEveryDatabase
    void whoLostTheTelephoneIsHelpedButNoAdministratorByAnother(TestDatabase database) {
        Node node = secured(database).administered(Administration.SEPARATED);
        long auditor =
                node.person("shenji", "赵审计", null, Roles.AUDITOR).account().id();

        node.lostAccess.removeSecondFactor(Node.administrator(), viewer.personId());

        assertThat(node.enter("wangwei", Node.PASSWORD, Node.DESK)).isNotNull();
        assertBroken("administrator-password", () -> node.lostAccess.removeSecondFactor(Node.administrator(), auditor));
    }

    private Node secured(TestDatabase database) {
        Node node = new Node(database);
        viewer = Node.viewer(node.settled("wangwei").account().id());
        enrol(node);
        node.clock.advance(Duration.ofMinutes(2));
        return node;
    }

    private void enrol(Node node) {
        app = new Totp(Base32.decode(node.factors.begin(viewer, Node.PASSWORD).secret()));
        paper = node.factors.confirm(viewer, "", app.code(node.clock.instant()));
    }

    private static SignIn.SignedIn enter(Node node, String code) {
        return node.signIn.signIn(new Entered("wangwei", Node.PASSWORD, code), Node.DESK);
    }

    private static void assertWrongCode(Runnable action) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("code"));
    }

    private void assertWaits(Node node, int seconds) {
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> node.factors.turnOff(viewer, Node.PASSWORD, "000000"))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    private static void assertRefused(Node node, String code) {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> enter(node, code))
                .satisfies(e -> assertThat(e.code()).isEqualTo("sign-in-failed"));
    }

    private static void assertBroken(String rule, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(e -> assertThat(e.code())
                .isEqualTo("identity." + rule));
    }
}
