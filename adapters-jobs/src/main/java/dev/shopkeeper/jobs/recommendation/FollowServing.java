package dev.shopkeeper.jobs.recommendation;

import dev.shopkeeper.application.recommendation.serving.NoteExposures;
import dev.shopkeeper.application.recommendation.serving.ServingState;
import dev.shopkeeper.application.recommendation.training.RetrainWhenDue;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rhythm of recommending: what serves is looked at every second, what was shown is written twice a second, and a
 * worker asks every ten seconds whether a training is due.
 */
@Singleton
final class FollowServing implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowServing.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final Repetition following;
    private final Repetition noting;
    private final Repetition retraining;
    private final boolean worker;
    private final List<Thread> loops = new CopyOnWriteArrayList<>();

    FollowServing(
            ServingState state,
            NoteExposures exposures,
            RetrainWhenDue retrain,
            @Property(name = "shopkeeper.worker", defaultValue = "true") boolean worker) {
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
        start("serving-follower", following);
        start("exposure-writer", noting);
        if (worker) {
            start("retrain-watch", retraining);
        }
    }

    private void start(String name, Repetition loop) {
        loops.add(Thread.ofPlatform().daemon().name(name).start(loop));
    }

    @PreDestroy
    void close() throws InterruptedException {
        following.end();
        noting.end();
        retraining.end();
        for (Thread loop : loops) {
            loop.join(LONGEST_STEP);
        }
    }
}
