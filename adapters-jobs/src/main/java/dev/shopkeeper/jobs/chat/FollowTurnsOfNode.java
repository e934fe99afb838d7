package dev.shopkeeper.jobs.chat;

import dev.shopkeeper.application.chat.turn.AnswerTurns;
import dev.shopkeeper.application.chat.turn.KeepTurns;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the turns of this node, which may be answered on any node, and leaves them to others when it ends. */
@Singleton
final class FollowTurnsOfNode implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowTurnsOfNode.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final KeepTurns keep;
    private final AnswerTurns answers;
    private final Repetition keeping;
    private @Nullable Thread loop;

    FollowTurnsOfNode(KeepTurns keep, AnswerTurns answers) {
        this.keep = keep;
        this.answers = answers;
        this.keeping = new Repetition(keep::beat, Duration.ofSeconds(1), LOG, "Turns cannot be kept for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        loop = Thread.ofPlatform().daemon().name("turn-keeper").start(keeping);
    }

    @PreDestroy
    void close() throws InterruptedException {
        answers.stop();
        keeping.end();
        if (loop != null) {
            loop.join(LONGEST_STEP);
        }
        keep.letGo();
    }
}
