package dev.shopkeeper.jobs.chat.search;

import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether products changed that the chat finds. */
@Singleton
final class FollowCatalogue implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowCatalogue.class);

    private final Repetitions repetitions;
    private final Repetition following;

    FollowCatalogue(Repetitions repetitions, ProductSearch search) {
        this.repetitions = repetitions;
        this.following = new Repetition(
                search::refresh, Duration.ofSeconds(1), LOG, "The chat does not follow the catalogue for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        repetitions.start("chat-catalogue-follower", following);
    }
}
