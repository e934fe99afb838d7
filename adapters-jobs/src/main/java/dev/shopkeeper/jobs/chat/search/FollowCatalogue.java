package dev.shopkeeper.jobs.chat.search;

import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.jobs.schedule.Repetition;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether products changed that the chat finds. */
@Singleton
final class FollowCatalogue implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowCatalogue.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final Repetition following;
    private volatile @Nullable Thread loop;

    FollowCatalogue(ProductSearch search) {
        this.following = new Repetition(
                search::refresh, Duration.ofSeconds(1), LOG, "The chat does not follow the catalogue for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        loop = Thread.ofPlatform().daemon().name("chat-catalogue-follower").start(following);
    }

    @PreDestroy
    void close() throws InterruptedException {
        following.end();
        Thread running = loop;
        if (running != null) {
            running.join(LONGEST_STEP);
        }
    }
}
