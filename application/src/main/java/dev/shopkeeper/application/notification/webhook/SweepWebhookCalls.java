package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Gives up calls that waited for too long, and keeps the log of the hooks short. */
public final class SweepWebhookCalls implements Chore {

    /** So long a call stands in the log after it ended. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** So many calls that ended are kept for each hook. */
    public static final int KEPT_EACH = 50_000;

    private static final int TOGETHER = 1_000;

    private final Webhooks webhooks;
    private final WebhookCalls calls;
    private final InstantSource clock;
    private final int keptEach;

    public SweepWebhookCalls(Webhooks webhooks, WebhookCalls calls, InstantSource clock) {
        this(webhooks, calls, clock, KEPT_EACH);
    }

    SweepWebhookCalls(Webhooks webhooks, WebhookCalls calls, InstantSource clock, int keptEach) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.clock = clock;
        this.keptEach = keptEach;
    }

    @Override
    public String subject() {
        return "calls of webhooks";
    }

    @Override
    public int sweep() {
        Instant now = clock.instant();
        untilNone(() -> calls.giveUpBefore(now.minus(WebhookCall.LONGEST_WAIT), now, TOGETHER));
        int removed = untilNone(() -> calls.removeEndedBefore(now.minus(KEPT), TOGETHER));
        for (Webhook hook : webhooks.all()) {
            Optional<Instant> last = calls.endOfNewest(hook.id(), keptEach);
            if (last.isPresent()) {
                removed += untilNone(() -> calls.removeEnded(hook.id(), last.get(), TOGETHER));
            }
        }
        return removed;
    }

    private static int untilNone(IntSupplier step) {
        int all = 0;
        for (int done = step.getAsInt(); done > 0; done = step.getAsInt()) {
            all += done;
        }
        return all;
    }
}
