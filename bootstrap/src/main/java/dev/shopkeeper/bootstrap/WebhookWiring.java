package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.account.SecretSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.notification.webhook.CallWebhooks;
import dev.shopkeeper.application.notification.webhook.EditWebhooks;
import dev.shopkeeper.application.notification.webhook.SweepWebhookCalls;
import dev.shopkeeper.application.notification.webhook.WebhookCaller;
import dev.shopkeeper.application.notification.webhook.WebhookCalls;
import dev.shopkeeper.application.notification.webhook.Webhooks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** Webhooks. */
@Factory
final class WebhookWiring {

    @Singleton
    Announce announce(Webhooks webhooks, WebhookCalls calls, InstantSource clock) {
        return new Announce(webhooks, calls, clock);
    }

    @Singleton
    EditWebhooks editWebhooks(
            Webhooks webhooks,
            WebhookCalls calls,
            WebhookCaller caller,
            Announce announce,
            AuditLog audit,
            IdSource ids,
            SecretSource secrets,
            InstantSource clock) {
        return new EditWebhooks(webhooks, calls, caller, announce, audit, ids, secrets::next, clock);
    }

    @Singleton
    CallWebhooks callWebhooks(
            Webhooks webhooks, WebhookCalls calls, WebhookCaller caller, IdSource ids, InstantSource clock) {
        return new CallWebhooks(webhooks, calls, caller, ids, clock, () -> ThreadLocalRandom.current()
                .nextDouble());
    }

    @Singleton
    SweepWebhookCalls sweepWebhookCalls(Webhooks webhooks, WebhookCalls calls, InstantSource clock) {
        return new SweepWebhookCalls(webhooks, calls, clock);
    }
}
