package dev.shopkeeper.jobs.notification.send;

import dev.shopkeeper.application.notification.send.MendSends;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether each send goes with its task. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class FollowSends implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSends.class);

    private final Repetitions repetitions;
    private final Repetition mending;

    FollowSends(Repetitions repetitions, MendSends mend) {
        this.repetitions = repetitions;
        this.mending = new Repetition(mend::mend, Duration.ofSeconds(1), LOG, "Sends cannot be looked after for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        repetitions.start("send-follower", mending);
    }
}
