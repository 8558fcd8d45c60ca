package org.luoshi.platform.modules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.luoshi.platform.api.LocalizedText;

/** Finds each version as well as the test says. */
final class FakeHealth implements FunctionHealth {
    private final Supplier<String> version;
    private final Runnable step;
    private final Map<String, Finding> findings = new HashMap<>();
    private final Map<String, String> givenUp = new HashMap<>();
    private Runnable whileChecking = () -> {};

    /**
     * @param version the version that runs
     * @param step done before each check
     */
    FakeHealth(Supplier<String> version, Runnable step) {
        this.version = version;
        this.step = step;
    }

    void says(String wrong, Finding finding) {
        findings.put(wrong, finding);
    }

    void whileChecking(Runnable work) {
        whileChecking = work;
    }

    /** Functions that stay failed until the next start, with the reason. */
    Map<String, String> givenUp() {
        return givenUp;
    }

    @Override
    public Finding of(String function) {
        step.run();
        whileChecking.run();
        return findings.getOrDefault(version.get(), new Finding(State.RUNNING, LocalizedText.verbatim("")));
    }

    @Override
    public void givenUp(String function, LocalizedText reason) {
        givenUp.put(function, reason.in(Locale.SIMPLIFIED_CHINESE));
    }
}
