package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/** The hooks, of which there are few. */
public interface Webhooks {

    void add(Webhook webhook);

    Optional<Webhook> find(WebhookId id);

    /** All, oldest first. */
    List<Webhook> all();

    /** Puts what somebody wants of a hook in the place of what was wanted before. @return false when it is gone */
    boolean change(Webhook webhook);

    /** Says that it did not hear of so many events. */
    void dropped(WebhookId id, long events);

    /** Removes a hook. @return whether it was there */
    boolean remove(WebhookId id);
}
