package dev.shopkeeper.jobs.notification.send;

import dev.shopkeeper.application.notification.send.MendSends;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether each send goes with its task. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class FollowSends implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSends.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final Repetition mending;
    private @Nullable Thread loop;

    FollowSends(MendSends mend) {
        this.mending = new Repetition(mend::mend, Duration.ofSeconds(1), LOG, "Sends cannot be looked after for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        loop = Thread.ofPlatform().daemon().name("send-follower").start(mending);
    }

    @PreDestroy
    void close() throws InterruptedException {
        mending.end();
        if (loop != null) {
            loop.join(LONGEST_STEP);
        }
    }
}
