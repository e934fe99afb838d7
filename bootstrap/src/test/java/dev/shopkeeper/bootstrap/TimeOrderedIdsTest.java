package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-22T08:15:30.123Z"));

    @Test
    void areShortAndSafeInAUrl() {
        assertThat(new TimeOrderedIds(NOW, new Random(1)).next()).matches("[0-9a-hjkmnp-tv-z]{26}");
    }

    @Property(tries = 200)
    void growWhateverTheClockDoes(@ForAll @Size(min = 2, max = 50) List<@LongRange(max = 1L << 40) Long> times) {
        List<Instant> ticks =
                new ArrayList<>(times.stream().map(Instant::ofEpochMilli).toList());
        TimeOrderedIds ids = new TimeOrderedIds(() -> ticks.removeFirst(), new Random(1));

        List<String> made = times.stream().map(time -> ids.next()).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void growAlsoWhenChanceIsAtItsEnd() {
        RandomGenerator allOnes = () -> -1L;
        TimeOrderedIds ids = new TimeOrderedIds(NOW, allOnes);

        List<String> made = List.of(ids.next(), ids.next(), ids.next());

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areUniqueAmongThreads() {
        TimeOrderedIds ids = new TimeOrderedIds(NOW, new Random(1));
        Set<String> made = ConcurrentHashMap.newKeySet();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> {
                    for (int j = 0; j < 1_000; j++) {
                        made.add(ids.next());
                    }
                });
            }
        }

        assertThat(made).hasSize(20_000);
    }

    @Test
    void differBetweenSourcesOfTheSameMoment() {
        Set<String> made = new HashSet<>();
        for (int seed = 0; seed < 1_000; seed++) {
            made.add(new TimeOrderedIds(NOW, new Random(seed)).next());
        }

        assertThat(made).hasSize(1_000);
    }
}
