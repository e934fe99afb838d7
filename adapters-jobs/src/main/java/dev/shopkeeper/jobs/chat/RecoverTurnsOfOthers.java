package dev.shopkeeper.jobs.chat;

import dev.shopkeeper.application.chat.turn.RecoverTurns;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds for turns whose node has gone. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class RecoverTurnsOfOthers implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RecoverTurnsOfOthers.class);

    private final Repetitions repetitions;
    private final Repetition recovering;

    RecoverTurnsOfOthers(Repetitions repetitions, RecoverTurns recover) {
        this.repetitions = repetitions;
        this.recovering =
                new Repetition(recover::recover, Duration.ofSeconds(2), LOG, "Turns cannot be recovered for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        repetitions.start("turn-recovery", recovering);
    }
}
