package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.luoshi.platform.rest.RunningRequest;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.luoshi.testkit.fakes.FakeViewer;

class WrittenTextGateTest {
    private final Viewer person = FakeViewer.named(7, "王芳");
    private final List<Viewer> audited = new ArrayList<>();
    private final WrittenTextGate gate = new WrittenTextGate(
            new MarkGate(new FakeTransactions(), new TransactionStack(), (viewer, event) -> audited.add(viewer)));

    @Test
    void refusesInTheNameOfThePersonWhoseRequestRuns() {
        RunningRequest request = () -> Optional.of(person);
        gate.bindRequests(request);

        refused();
        gate.unbindRequests(request);
        refused();

        assertThat(audited.get(0)).isSameAs(person);
        assertThat(audited.get(1).personId()).isZero();
        assertThat(audited.get(1).name()).isEmpty();
    }

    @Test
    void refusesInThePlatformsNameWhatAJobWrites() {
        gate.bindRequests(Optional::empty);

        refused();
        gate.check("title", "保密工作要点");

        assertThat(audited).singleElement().isEqualTo(Nobody.PLATFORM);
        assertThat(Nobody.PLATFORM.may("audit.read")).isFalse();
    }

    private void refused() {
        assertThatThrownBy(() -> gate.check("opening.title", "机密★20年"))
                .isInstanceOfSatisfying(ClassifiedContentRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo("opening.title"));
    }
}
