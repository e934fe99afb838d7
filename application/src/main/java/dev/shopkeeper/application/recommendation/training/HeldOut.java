package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.TimeHoldOut;
import dev.shopkeeper.application.recommendation.TrainingData;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a run, with each customer's latest held out.
 *
 * @param all everything, for the model that will serve
 * @param parts what a model learns from, and what it is asked to find
 */
record HeldOut(TrainingData all, HoldOut parts) {

    private static final double SHARE = 0.2;
    private static final long SEED = 42;

    static HeldOut of(CollectFacts.Facts facts) {
        InteractionMatrix matrix = facts.data().matrix();
        long now = facts.newest() == null ? 0 : facts.newest().getEpochSecond();
        return new HeldOut(new TrainingData(matrix, facts.texts(), now, null), TimeHoldOut.split(matrix, SHARE, SEED));
    }

    TrainingData train() {
        return all.with(parts.train());
    }

    /** Whether there is anything to measure by. */
    boolean isEmpty() {
        return parts.test().entries() == 0;
    }

    /** What was held out and happened after a moment; all of it stays to learn from. */
    HoldOut after(@Nullable Instant moment) {
        long second = moment == null ? Long.MIN_VALUE : moment.getEpochSecond();
        InteractionMatrix test = parts.test();
        return new HoldOut(parts.train(), test.keep((user, entry) -> test.epochSecond(entry) > second));
    }

    static int people(InteractionMatrix test) {
        return (int) IntStream.range(0, test.users())
                .filter(user -> test.count(user) > 0)
                .count();
    }
}
