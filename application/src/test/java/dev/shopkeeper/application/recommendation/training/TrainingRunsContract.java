package dev.shopkeeper.application.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.recommendation.HoldOutMetrics;
import dev.shopkeeper.domain.recommendation.ModelOutcome;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of trainings does. */
public abstract class TrainingRunsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");

    /** One without runs. */
    protected abstract TrainingRuns runs();

    @Test
    void givesARunBackAsItWas() {
        TrainingRuns runs = runs();
        TrainingRun asked = run("a", NOW);
        runs.save(asked);
        assertThat(runs.find(new TrainingId("a"))).contains(asked);
        assertThat(runs.find(new TrainingId("b"))).isEmpty();

        HoldOutMetrics metrics = new HoldOutMetrics(RankingMetrics.none(10), RankingMetrics.none(20));
        TrainingRun done = asked.started(new TrainedOn(1, 2, 3, 4, NOW), NOW.plusSeconds(1))
                .with(new ModelOutcome(
                        ModelType.ALS, 3L, true, "better", metrics, null, Map.of("factors", 8.0), 1.5, List.of("note")))
                .with(ModelOutcome.notFitted(ModelType.EASE, "too large", 0.25))
                .finished(NOW.plusSeconds(2));
        runs.save(done);
        assertThat(runs.find(new TrainingId("a"))).contains(done);
    }

    @Test
    void showsTheNewestFirst() {
        TrainingRuns runs = runs();
        runs.save(run("a", NOW));
        runs.save(run("c", NOW.plusSeconds(2)));
        runs.save(run("b", NOW.plusSeconds(1)));

        assertThat(runs.latest(2)).extracting(run -> run.id().value()).containsExactly("c", "b");
    }

    private static TrainingRun run(String id, Instant at) {
        return TrainingRun.asked(
                new TrainingId(id), List.of(ModelType.ALS, ModelType.EASE), Map.of("factors", 8.0), true, "ann", at);
    }
}
