package dev.shopkeeper.jobs.chat;

import dev.shopkeeper.application.chat.turn.AnswerTurns;
import dev.shopkeeper.application.chat.turn.KeepTurns;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the turns of this node, which may be answered on any node, and leaves them to others when it ends. */
@Singleton
final class FollowTurnsOfNode implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowTurnsOfNode.class);

    private final Repetitions repetitions;
    private final KeepTurns keep;
    private final AnswerTurns answers;
    private final Repetition keeping;

    FollowTurnsOfNode(Repetitions repetitions, KeepTurns keep, AnswerTurns answers) {
        this.repetitions = repetitions;
        this.keep = keep;
        this.answers = answers;
        this.keeping = new Repetition(keep::beat, Duration.ofSeconds(1), LOG, "Turns cannot be kept for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        repetitions.start("turn-keeper", keeping);
    }

    @PreDestroy
    void close() {
        answers.stop();
        keep.letGo();
    }
}
