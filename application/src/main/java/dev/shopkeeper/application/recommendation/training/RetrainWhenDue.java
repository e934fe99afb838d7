package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Starts a training when enough was done since the last one. To be asked now and then, by any node. */
public final class RetrainWhenDue {

    private static final Duration REST = Duration.ofHours(1);
    private static final int LONGEST_NAME = 90;

    private final Interactions interactions;
    private final TrainingRuns runs;
    private final TrainingTurn turn;
    private final StartTraining start;
    private final TrainingLimits limits;
    private final InstantSource clock;

    public RetrainWhenDue(
            Interactions interactions,
            TrainingRuns runs,
            TrainingTurn turn,
            StartTraining start,
            TrainingLimits limits,
            InstantSource clock) {
        this.interactions = interactions;
        this.runs = runs;
        this.turn = turn;
        this.start = start;
        this.limits = limits;
        this.clock = clock;
    }

    /** The training that it started, if one was due. Two nodes that ask at once start the same. */
    public Optional<TrainingRun> look() {
        Optional<TrainingRun> last = runs.latest(1).stream().findFirst();
        if (last.filter(this::failedLately).isPresent()) {
            return Optional.empty();
        }
        long seen = last.map(TrainingRun::data).map(TrainedOn::stored).orElse(0L);
        if (interactions.count() - seen < limits.retrainAfter() || turn.isTaken()) {
            return Optional.empty();
        }
        String after = last.map(run -> run.id().value()).orElse("nothing");
        TrainingId id = new TrainingId("after-" + after.substring(Math.max(0, after.length() - LONGEST_NAME)));
        return Optional.of(start.startOwn(id, List.of()));
    }

    /** One that could not even read the facts is not tried again at once. */
    private boolean failedLately(TrainingRun run) {
        return run.data() == null && run.askedAt().plus(REST).isAfter(clock.instant());
    }
}
