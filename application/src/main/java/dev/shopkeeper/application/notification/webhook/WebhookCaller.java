package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;

/**
 * Tells a hook an event, signed with its secret. Answers within {@value #LONGEST_SECONDS} seconds whatever the hook does;
 * goes where the hook's address says and nowhere else. Safe for many threads.
 */
public interface WebhookCaller {

    int LONGEST_SECONDS = 10;

    Outcome call(Webhook hook, WebhookCall call);
}
