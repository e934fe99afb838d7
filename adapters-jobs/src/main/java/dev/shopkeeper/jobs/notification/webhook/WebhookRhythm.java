package dev.shopkeeper.jobs.notification.webhook;

import dev.shopkeeper.application.notification.webhook.CallWebhooks;
import dev.shopkeeper.jobs.schedule.Repetition;
import dev.shopkeeper.jobs.schedule.Repetitions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Twice a second a worker looks which webhooks have something to hear. */
@Singleton
@Requires(property = "shopkeeper.worker", value = "true", defaultValue = "true")
final class WebhookRhythm implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRhythm.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Repetitions repetitions;
    private final CallWebhooks calls;
    private final Repetition looking;

    WebhookRhythm(Repetitions repetitions, CallWebhooks calls) {
        this.repetitions = repetitions;
        this.calls = calls;
        this.looking = new Repetition(calls::look, LOOK_EVERY, LOG, "Webhooks cannot be looked after for now");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        repetitions.start("webhook-caller", looking);
    }

    @PreDestroy
    void close() throws InterruptedException {
        calls.end();
    }
}
