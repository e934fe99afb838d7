package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts a training when enough was done since the last one; and one of what goes by texts alone when products have come,
 * so that they are not unknown until then. To be asked now and then, by any node.
 */
public final class RetrainWhenDue {

    private static final Set<ModelType> BY_TEXT = Set.of(ModelType.CONTENT, ModelType.CLUSTERS);
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration BETWEEN_CATALOGUES = Duration.ofMinutes(10);
    private static final int LOOKED_BACK = 20;
    private static final int LONGEST_NAME = 90;

    private final Interactions interactions;
    private final Products products;
    private final TrainingRuns runs;
    private final TrainingTurn turn;
    private final StartTraining start;
    private final TrainingLimits limits;
    private final InstantSource clock;

    public RetrainWhenDue(
            Interactions interactions,
            Products products,
            TrainingRuns runs,
            TrainingTurn turn,
            StartTraining start,
            TrainingLimits limits,
            InstantSource clock) {
        this.interactions = interactions;
        this.products = products;
        this.runs = runs;
        this.turn = turn;
        this.start = start;
        this.limits = limits;
        this.clock = clock;
    }

    /** The training that it started, if one was due. Two nodes that ask at once start the same. */
    public Optional<TrainingRun> look() {
        List<TrainingRun> latest = runs.latest(LOOKED_BACK);
        Optional<TrainingRun> last = latest.stream().findFirst();
        if (last.filter(this::failedLately).isPresent()) {
            return Optional.empty();
        }
        if (interactions.count() - seenBy(latest) >= limits.retrainAfter()) {
            return started("after", last, List.of());
        }
        return last.filter(this::lacksProducts).flatMap(_ -> started("catalogue-after", last, List.copyOf(BY_TEXT)));
    }

    private Optional<TrainingRun> started(String name, Optional<TrainingRun> last, List<ModelType> types) {
        if (turn.isTaken()) {
            return Optional.empty();
        }
        String after = last.map(run -> run.id().value()).orElse("nothing");
        TrainingId id = new TrainingId(name + "-" + after.substring(Math.max(0, after.length() - LONGEST_NAME)));
        return Optional.of(start.startOwn(id, types));
    }

    /** How many interactions there were when something last learned from them. */
    private static long seenBy(List<TrainingRun> latest) {
        return latest.stream()
                .filter(run -> !BY_TEXT.containsAll(run.types()))
                .map(TrainingRun::data)
                .map(data -> data == null ? 0L : data.stored())
                .findFirst()
                .orElse(0L);
    }

    private boolean lacksProducts(TrainingRun run) {
        Instant asked = run.askedAt();
        if (run.data() == null || asked.plus(BETWEEN_CATALOGUES).isAfter(clock.instant())) {
            return false;
        }
        AtomicBoolean some = new AtomicBoolean();
        if (products.lastChange().filter(asked::isBefore).isPresent()) {
            products.changedSince(asked, batch -> batch.stream()
                    .filter(product -> product.createdAt().isAfter(asked))
                    .findFirst()
                    .ifPresent(_ -> some.set(true)));
        }
        return some.get();
    }

    /** One that could not even read the facts is not tried again at once. */
    private boolean failedLately(TrainingRun run) {
        return run.data() == null && run.askedAt().plus(REST).isAfter(clock.instant());
    }
}
