package dev.shopkeeper.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountedWindowsTest {

    private static final long MINUTE = 60_000;

    private final CountedWindows windows = new CountedWindows(2);

    @Test
    void slidesFromMinuteToMinute() {
        assertThat(windows.take(List.of("a"), 0)).isTrue();
        assertThat(windows.take(List.of("a"), 1)).isTrue();
        assertThat(windows.take(List.of("a"), MINUTE - 1)).isFalse();
        assertThat(windows.take(List.of("a"), MINUTE)).isFalse();
        assertThat(windows.take(List.of("a"), MINUTE + MINUTE / 4)).isTrue();
        assertThat(windows.take(List.of("a"), MINUTE + MINUTE / 4)).isFalse();
        assertThat(windows.take(List.of("a"), 5 * MINUTE)).isTrue();
    }

    @Test
    void takesAllKeysOrNone() {
        windows.take(List.of("a"), 0);
        windows.take(List.of("a"), 0);

        assertThat(windows.take(List.of("b", "a"), 0)).isFalse();
        assertThat(windows.take(List.of("b"), 0)).isTrue();
        assertThat(windows.take(List.of("b"), 0)).isTrue();
    }

    @Test
    void neverOpensWhenItsMemoryIsFull() {
        for (int i = 0; i < 50_000; i++) {
            windows.take(List.of("key" + i), 0);
        }

        assertThat(windows.take(List.of("one more"), 0)).isFalse();
        assertThat(windows.take(List.of("key7"), 0)).isTrue();
        assertThat(windows.take(List.of("one more"), 2 * MINUTE)).isTrue();
    }
}
