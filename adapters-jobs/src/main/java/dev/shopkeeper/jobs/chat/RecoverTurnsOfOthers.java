package dev.shopkeeper.jobs.chat;

import dev.shopkeeper.application.chat.turn.RecoverTurns;
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

/** Looks every two seconds for turns whose node has gone. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class RecoverTurnsOfOthers implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RecoverTurnsOfOthers.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final Repetition recovering;
    private @Nullable Thread loop;

    RecoverTurnsOfOthers(RecoverTurns recover) {
        this.recovering =
                new Repetition(recover::recover, Duration.ofSeconds(2), LOG, "Turns cannot be recovered for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        loop = Thread.ofPlatform().daemon().name("turn-recovery").start(recovering);
    }

    @PreDestroy
    void close() throws InterruptedException {
        recovering.end();
        if (loop != null) {
            loop.join(LONGEST_STEP);
        }
    }
}
