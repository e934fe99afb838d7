package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells events to whoever wants to hear of them: writes a call for each hook that does into the outbox. Which hooks there
 * are is looked up every two seconds at most, so that without hooks an event costs nothing; a new hook may miss the
 * events of its first two seconds. Safe for many threads.
 *
 * <p>An event never stands in the way of what it tells of: while the store is away, events are logged as lost, and the
 * caller goes on. Telling one twice is the same as once.
 */
public final class Announce {

    /** How many calls may wait for one hook; more are dropped. Nodes that write at once may pass it by a little. */
    public static final int MOST_WAITING = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Announce.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int TOGETHER = 1_000;

    private final Webhooks webhooks;
    private final WebhookCalls calls;
    private final InstantSource clock;
    private volatile @Nullable Audience audience;

    public Announce(Webhooks webhooks, WebhookCalls calls, InstantSource clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.clock = clock;
    }

    /** The hooks as they were a moment ago. */
    private record Audience(List<Listener> listeners, Instant asOf) {}

    /** A hook, and how many calls it has room for. */
    private record Listener(Webhook hook, AtomicLong room) {}

    /** Tells one event. */
    public void announce(Event event) {
        announce(List.of(event));
    }

    /** Tells events, with one write for all. */
    public void announce(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            Instant now = clock.instant();
            for (Listener listener : audience(now).listeners()) {
                write(listener, events, now);
            }
        } catch (Unavailable away) {
            LOG.warn("Webhooks will not hear of {} events: {}", events.size(), away.message());
        }
    }

    private void write(Listener listener, List<Event> events, Instant now) {
        List<WebhookCall> owed = events.stream()
                .filter(event -> listener.hook().wants(event.type()))
                .map(event -> WebhookCall.owed(listener.hook().id(), event, now))
                .toList();
        int taken = room(listener, owed.size());
        for (int from = 0; from < taken; from += TOGETHER) {
            calls.add(owed.subList(from, Math.min(taken, from + TOGETHER)));
        }
        if (taken < owed.size()) {
            webhooks.dropped(listener.hook().id(), owed.size() - taken);
        }
    }

    /** Takes as much of the room as there is, up to what is wanted. */
    private static int room(Listener listener, int wanted) {
        long before = listener.room().getAndUpdate(room -> room - Math.min(room, wanted));
        return (int) Math.min(before, wanted);
    }

    /** The hooks changed: they are looked up anew. */
    void forget() {
        audience = null;
    }

    private Audience audience(Instant now) {
        Audience known = audience;
        if (known != null && now.isBefore(known.asOf().plus(FRESH))) {
            return known;
        }
        List<Listener> listeners = new ArrayList<>();
        for (Webhook hook : webhooks.all()) {
            if (hook.enabled()) {
                long waiting = calls.waiting(hook.id(), MOST_WAITING);
                listeners.add(new Listener(hook, new AtomicLong(MOST_WAITING - waiting)));
            }
        }
        Audience fresh = new Audience(List.copyOf(listeners), now);
        audience = fresh;
        return fresh;
    }
}
