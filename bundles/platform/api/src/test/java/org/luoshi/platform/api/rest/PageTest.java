package org.luoshi.platform.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.VersionConflict;

class PageTest {
    @Test
    void offersTheNextPageOnlyWhenThereIsOne() {
        Page<Integer> first = Page.of(List.of(1, 2, 3), 2, Cursor::encode, 3);
        Page<Integer> last = Page.of(List.of(3), 2, Cursor::encode, 3);

        assertThat(first.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(first.next(), 1).key(0)).isEqualTo("2");
        assertThat(last.next()).isNull();
    }

    @Test
    void stopsCountingAtTenThousand() {
        Page<Integer> page = Page.of(List.of(1), 1, Cursor::encode, 10_001);

        assertThat(page.total()).isEqualTo(10_000);
        assertThat(page.totalCapped()).isTrue();
        assertThat(page.map(n -> "n" + n).items()).containsExactly("n1");
    }

    @Test
    void carriesAbsentSortKeysThroughACursor() {
        Cursor cursor = Cursor.decode(Cursor.encode(null, "督〔2026〕1号", 7L), 3);

        assertThat(cursor.key(0)).isNull();
        assertThat(cursor.key(1)).isEqualTo("督〔2026〕1号");
        assertThat(cursor.key(2)).isEqualTo("7");
    }

    @Test
    void refusesWhatIsNoCursorOfThisList() {
        assertThat(Cursor.decode(null, 1)).isNull();
        assertThatThrownBy(() -> Cursor.decode("*", 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode(1), 2)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void readsVersionsAsHttpWritesThem() {
        assertThat(ExpectedVersion.fromString("\"7\"").number()).isEqualTo(7);
        assertThat(ExpectedVersion.fromString("W/\"7\"").number()).isEqualTo(7);
        assertThatThrownBy(() -> new ExpectedVersion(6).check(7, () -> Map.of("title", "新标题")))
                .isInstanceOfSatisfying(
                        VersionConflict.class, e -> assertThat(e.current()).containsEntry("title", "新标题"));
    }
}
