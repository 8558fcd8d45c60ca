package org.luoshi.platform.kernel.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.luoshi.platform.kernel.safeguards.LevelThree.Assessed;
import org.luoshi.platform.kernel.safeguards.LevelThree.State;
import org.luoshi.platform.kernel.safeguards.LevelThreeResource.ClauseJson;
import org.luoshi.platform.kernel.safeguards.LevelThreeResource.FindingJson;
import org.luoshi.testkit.FixedClock;

class LevelThreeTest {
    private static final List<String> EVERY = LevelThree.clauses().stream()
            .flatMap(clause -> clause.safeguards().stream())
            .distinct()
            .toList();

    private final LevelThree levelThree = new LevelThree();
    private final LevelThreeResource resource = new LevelThreeResource(levelThree, FixedClock.at("2026-11-30T09:00"));

    @Test
    void whatNobodyTellsOfIsNeverFulfilled() {
        assertThat(levelThree.assess()).extracting(Assessed::state).containsOnly(State.ATTENTION, State.OPERATOR);
        assertThat(clause("8.1.4.1.b").findings())
                .extracting(found -> found.text().in(Locale.ENGLISH))
                .containsExactly(
                        "Nothing reports how “identity.lockout” stands.",
                        "Nothing reports how “identity.sessions” stands.");
    }

    @Test
    void aClauseIsFulfilledWhenEverythingThatServesItHolds() {
        levelThree.bindSource(() -> EVERY.stream().map(key -> told(key, true)).toList());

        assertThat(levelThree.assess().stream()
                        .filter(one -> one.state() == State.ATTENTION)
                        .map(one -> one.clause().number()))
                .as("what the platform does not provide at all")
                .containsExactly("8.1.4.2.g");
        assertThat(clause("8.1.4.2.g").findings())
                .extracting(FindingJson::safeguard)
                .containsExactly("");
        assertThat(clause("8.1.4.1.b").state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void oneSafeguardThatDoesNotHoldIsEnoughAndWhoTellsTheContraryDoesNotMendIt() {
        levelThree.bindSource(() -> EVERY.stream().map(key -> told(key, true)).toList());
        levelThree.bindSource(() -> List.of(told("identity.lockout", false)));
        levelThree.bindSource(() -> List.of(told("identity.lockout", true)));

        assertThat(clause("8.1.4.1.b").state()).isEqualTo(State.ATTENTION);
        assertThat(clause("8.1.3.3").state()).isEqualTo(State.OPERATOR);
    }

    @Test
    void aSourceThatFailsOrGoesAwayTakesItsClausesWithIt() {
        levelThree.bindSource(() -> {
            throw new IllegalStateException("its tables are away");
        });
        SafeguardSource coming = () -> List.of(told("rest.https", true));
        levelThree.bindSource(coming);
        assertThat(clause("8.1.2.2.a").state()).isEqualTo(State.FULFILLED);

        levelThree.unbindSource(coming);
        assertThat(clause("8.1.2.2.a").state()).isEqualTo(State.ATTENTION);
    }

    @Test
    void everyClauseHasItsWordsInBothLanguages() {
        assertThat(resource.selfCheck().clauses()).hasSizeGreaterThan(50).allSatisfy(one -> {
            for (LocalizedText text : List.of(one.title(), one.how(), one.sectionTitle())) {
                assertThat(text.in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
                assertThat(text.in(Locale.ENGLISH)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            }
        });
        assertThat(resource.selfCheck().clauses().stream()
                        .map(ClauseJson::number)
                        .collect(Collectors.toSet()))
                .as("each once")
                .hasSameSizeAs(resource.selfCheck().clauses());
    }

    private ClauseJson clause(String number) {
        return resource.selfCheck().clauses().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Safeguard told(String key, boolean holds) {
        return new Safeguard(key, holds, LocalizedText.verbatim(key));
    }
}
