package dev.shopkeeper.application.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.recommendation.HoldOutMetrics;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of models does. */
public abstract class ModelSnapshotsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");

    /** One without models. */
    protected abstract ModelSnapshots snapshots();

    @Test
    void givesEachVersionOnce() {
        ModelSnapshots snapshots = snapshots();
        assertThat(snapshots.nextVersion(ModelType.ALS)).isEqualTo(1);
        assertThat(snapshots.nextVersion(ModelType.ALS)).isEqualTo(2);
        assertThat(snapshots.nextVersion(ModelType.EASE)).isEqualTo(1);
    }

    @Test
    void keepsContentsOfAnySize() throws IOException {
        ModelSnapshots snapshots = snapshots();
        for (int size : new int[] {0, 1, (1 << 20) - 1, 1 << 20, 3_000_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            long version = snapshots.nextVersion(ModelType.BLEND);
            long bytes = snapshots.write(ModelType.BLEND, version, out -> {
                out.write(content, 0, size / 2);
                for (int i = size / 2; i < size; i++) {
                    out.write(content[i]);
                }
            });
            snapshots.keep(version(ModelType.BLEND, version, NOW, bytes));
            try (InputStream in = snapshots.open(ModelType.BLEND, version)) {
                assertThat(bytes).isEqualTo(size);
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void givesVersionsBackAsTheyWere() throws IOException {
        ModelSnapshots snapshots = snapshots();
        ModelVersion first = kept(snapshots, ModelType.ALS, NOW);
        ModelVersion second = kept(snapshots, ModelType.ALS, NOW.plusSeconds(1));
        ModelVersion other = kept(snapshots, ModelType.EASE, NOW.plusSeconds(2));

        assertThat(snapshots.find(ModelType.ALS, 1)).contains(first);
        assertThat(snapshots.find(ModelType.ALS, 3)).isEmpty();
        assertThat(snapshots.versions(ModelType.ALS, 10)).containsExactly(second, first);
        assertThat(snapshots.versions(null, 2)).containsExactly(other, second);
    }

    @Test
    void letsOneOfTwoActivate() {
        ModelSnapshots snapshots = snapshots();
        assertThat(snapshots.active()).isEmpty();
        snapshots.nextVersion(ModelType.ALS);
        snapshots.nextVersion(ModelType.ALS);

        assertThat(snapshots.activate(ModelType.ALS, 1, null)).isTrue();
        assertThat(snapshots.activate(ModelType.ALS, 2, null)).isFalse();
        assertThat(snapshots.active()).isEqualTo(Map.of(ModelType.ALS, 1L));
        assertThat(snapshots.activate(ModelType.ALS, 2, 1L)).isTrue();
        assertThat(snapshots.activate(ModelType.ALS, 3, 1L)).isFalse();
        assertThat(snapshots.active()).isEqualTo(Map.of(ModelType.ALS, 2L));
        assertThat(snapshots.nextVersion(ModelType.ALS)).isEqualTo(3);
    }

    @Test
    void forgetsOldVersionsButNotTheOneThatServes() throws IOException {
        ModelSnapshots snapshots = snapshots();
        for (int i = 0; i < 5; i++) {
            kept(snapshots, ModelType.ALS, NOW.plusSeconds(i));
        }
        snapshots.activate(ModelType.ALS, 1, null);

        assertThat(snapshots.prune(ModelType.ALS, 2)).isEqualTo(2);
        assertThat(snapshots.versions(ModelType.ALS, 10))
                .extracting(ModelVersion::version)
                .containsExactly(5L, 4L, 1L);
        try (InputStream in = snapshots.open(ModelType.ALS, 1)) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    private static ModelVersion kept(ModelSnapshots snapshots, ModelType type, Instant at) throws IOException {
        long number = snapshots.nextVersion(type);
        long bytes = snapshots.write(type, number, out -> out.write(new byte[] {1, 2, 3}));
        ModelVersion version = version(type, number, at, bytes);
        snapshots.keep(version);
        return version;
    }

    private static ModelVersion version(ModelType type, long number, Instant at, long bytes) {
        @Nullable
        HoldOutMetrics metrics = number % 2 == 0
                ? null
                : new HoldOutMetrics(
                        new RankingMetrics(10, 5, .9, .1, .2, .3, .4, .5, 6.5),
                        new RankingMetrics(20, 5, .91, .11, .21, .31, .41, .51, 6.6));
        return new ModelVersion(
                type,
                number,
                ModelType.ITEM_KNN,
                new TrainingId("t" + number),
                at,
                new TrainedOn(3, 4, 5, 6, number == 1 ? null : NOW),
                Map.of("factors", 8.0, "regularization", 0.01),
                metrics,
                bytes);
    }
}
