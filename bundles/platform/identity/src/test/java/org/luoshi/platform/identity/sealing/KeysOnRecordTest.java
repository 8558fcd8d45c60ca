package org.luoshi.platform.identity.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.identity.Node;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** A file knows no transaction: what is done to it is on record before. */
class KeysOnRecordTest {
    private static final Viewer OPERATOR = Node.administrator();

    @OnEveryDatabase
    void whatCannotBePutOnRecordChangesNoKey(TestDatabase database) {
        Node node = new Node(database);
        List<String> before = node.sealing.vault().names();
        node.refuseTraces("identity.key-add-begin", "identity.key-drop-begin");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.sealing.keys().renew(OPERATOR));
        assertThat(node.sealing.vault().names()).isEqualTo(before);
        String next = node.sealing.vault().freshName();
        node.sealing.vault().add(next);
        node.sealing.columns().sweep();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.sealing.keys().drop(OPERATOR, before.get(0)));
        assertThat(node.sealing.vault().names()).containsExactly(before.get(0), next);
    }

    @OnEveryDatabase
    void whatTheFileHasTakenIsOnRecordThoughTheOutcomeIsNot(TestDatabase database) {
        Node node = new Node(database);
        node.refuseTraces("identity.key-add");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.sealing.keys().renew(OPERATOR));

        assertThat(node.sealing.vault().names()).hasSize(2);
        assertThat(node.lastTrace().event().action()).isEqualTo("identity.key-add-begin");
        assertThat(node.lastTrace().event().recordId())
                .isEqualTo(node.sealing.vault().newest());
    }
}
