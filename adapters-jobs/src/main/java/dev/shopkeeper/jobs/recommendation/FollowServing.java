package dev.shopkeeper.jobs.recommendation;

import dev.shopkeeper.application.recommendation.serving.NoteExposures;
import dev.shopkeeper.application.recommendation.serving.ServingState;
import dev.shopkeeper.application.recommendation.training.RetrainWhenDue;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rhythm of recommending: what serves is looked at every second, what was shown is written twice a second, and a
 * worker asks every ten seconds whether a training is due.
 */
@Singleton
final class FollowServing implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowServing.class);

    private final Repetitions repetitions;
    private final Repetition following;
    private final Repetition noting;
    private final Repetition retraining;
    private final boolean worker;

    FollowServing(
            Repetitions repetitions,
            ServingState state,
            NoteExposures exposures,
            RetrainWhenDue retrain,
            @Property(name = "shopkeeper.worker", defaultValue = "true") boolean worker) {
        this.repetitions = repetitions;
        this.worker = worker;
        this.following = new Repetition(
                state::refresh, Duration.ofSeconds(1), LOG, "Models and catalogue are not followed for now");
        this.noting = new Repetition(
                exposures::flush, Duration.ofMillis(500), LOG, "What is recommended is not noted for now");
        this.retraining = new Repetition(
                retrain::look, Duration.ofSeconds(10), LOG, "Whether to train cannot be looked up for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        repetitions.start("serving-follower", following);
        repetitions.start("exposure-writer", noting);
        if (worker) {
            repetitions.start("retrain-watch", retraining);
        }
    }
}
