package dev.shopkeeper.jobs.notification.webhook;

import dev.shopkeeper.application.notification.webhook.CallWebhooks;
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

/** Twice a second a worker looks which webhooks have something to hear. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class WebhookRhythm implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRhythm.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private final CallWebhooks calls;
    private final Repetition looking;
    private @Nullable Thread loop;

    WebhookRhythm(CallWebhooks calls) {
        this.calls = calls;
        this.looking = new Repetition(calls::look, LOOK_EVERY, LOG, "Webhooks cannot be looked after for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        loop = Thread.ofPlatform().daemon().name("webhook-caller").start(looking);
    }

    @PreDestroy
    void close() throws InterruptedException {
        looking.end();
        if (loop != null) {
            loop.join(LONGEST_STEP);
        }
        calls.end();
    }
}
