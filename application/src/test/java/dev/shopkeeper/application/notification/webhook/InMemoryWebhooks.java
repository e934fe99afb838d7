package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Webhooks for as long as a test runs. */
public final class InMemoryWebhooks implements Webhooks {

    private final Map<WebhookId, Webhook> byId = new LinkedHashMap<>();

    @Override
    public synchronized void add(Webhook webhook) {
        byId.put(webhook.id(), webhook);
    }

    @Override
    public synchronized Optional<Webhook> find(WebhookId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Webhook> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public synchronized boolean change(Webhook webhook) {
        return byId.computeIfPresent(webhook.id(), (_, now) -> withDropped(webhook, now.dropped())) != null;
    }

    @Override
    public synchronized void dropped(WebhookId id, long events) {
        byId.computeIfPresent(id, (_, now) -> withDropped(now, now.dropped() + events));
    }

    private static Webhook withDropped(Webhook hook, long dropped) {
        return new Webhook(
                hook.id(),
                hook.url(),
                hook.events(),
                hook.secret(),
                hook.enabled(),
                hook.description(),
                hook.createdAt(),
                dropped);
    }

    @Override
    public synchronized boolean remove(WebhookId id) {
        return byId.remove(id) != null;
    }
}
