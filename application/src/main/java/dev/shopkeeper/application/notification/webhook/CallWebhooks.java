package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the calls that are due. Each hook has a turn of its own on a node, in which {@value #AT_ONCE} calls are made at once
 * and {@value #CLAIMED} are claimed at most; turns do not wait for each other. A hook that takes none of {@value #AT_ONCE}
 * calls in a row is left alone for a while, longer each time up to a minute; what was not tried keeps its place.
 */
public final class CallWebhooks {

    static final int AT_ONCE = 8;
    static final int CLAIMED = 64;

    /** Longer than a turn's calls can take one after the other. */
    static final Duration LEASE = Duration.ofSeconds(2L * CLAIMED / AT_ONCE * WebhookCaller.LONGEST_SECONDS);

    private static final Logger LOG = LoggerFactory.getLogger(CallWebhooks.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(WebhookCaller.LONGEST_SECONDS + 2L);

    private final Webhooks webhooks;
    private final WebhookCalls calls;
    private final WebhookCaller caller;
    private final IdSource ids;
    private final InstantSource clock;
    private final DoubleSupplier jitter;
    private final ExecutorService turnThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService callThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<WebhookId, Turn> turns = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /**
     * The calls of this node.
     *
     * @param jitter chance from 0 to 1, so that calls that failed together do not come back together
     */
    public CallWebhooks(
            Webhooks webhooks,
            WebhookCalls calls,
            WebhookCaller caller,
            IdSource ids,
            InstantSource clock,
            DoubleSupplier jitter) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** Starts the turn of each hook that has none and does not rest; does not wait for its end. */
    public void look() {
        List<Webhook> hooks = webhooks.all();
        turns.keySet().retainAll(hooks.stream().map(Webhook::id).toList());
        for (Webhook hook : hooks) {
            if (hook.enabled() && !ended) {
                turns.computeIfAbsent(hook.id(), _ -> new Turn()).start(hook);
            }
        }
    }

    /** No more calls; those under way come to their end. */
    public void end() throws InterruptedException {
        ended = true;
        turnThreads.shutdown();
        if (!turnThreads.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Calls of webhooks were still under way and are cut off");
            turnThreads.shutdownNow();
        }
        callThreads.shutdownNow();
    }

    /** What this node does for one hook. */
    private final class Turn {

        private boolean underWay;
        private Instant restsUntil = Instant.EPOCH;
        private Duration rest = SHORTEST_REST;

        synchronized void start(Webhook hook) {
            if (!underWay && !clock.instant().isBefore(restsUntil)) {
                underWay = true;
                turnThreads.execute(() -> run(hook));
            }
        }

        private void run(Webhook hook) {
            @Nullable Instant refused = null;
            try {
                refused = callAllDue(hook);
            } catch (Unavailable away) {
                LOG.warn("Calls of webhook {} cannot be looked after for now: {}", hook.id(), away.message());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                finish(hook, refused);
            }
        }

        private synchronized void finish(Webhook hook, @Nullable Instant refused) {
            underWay = false;
            if (refused != null) {
                LOG.warn("Webhook {} takes no calls: it is left alone for {}", hook.id(), rest);
                restsUntil = refused.plus(rest);
                Duration twice = rest.multipliedBy(2);
                rest = twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
            } else {
                rest = SHORTEST_REST;
            }
        }
    }

    /** Gives since when the hook takes nothing; null when it takes calls. */
    private @Nullable Instant callAllDue(Webhook hook) throws InterruptedException {
        boolean more = true;
        while (more && !ended) {
            String claim = ids.next();
            Instant now = clock.instant();
            List<WebhookCall> claimed = calls.claim(hook.id(), claim, now, now.plus(LEASE), CLAIMED);
            Batch batch = new Batch(hook);
            List<WebhookCall> made = batch.make(claimed);
            Instant over = clock.instant();
            if (!made.isEmpty()) {
                calls.record(claim, made);
            }
            if (batch.isRefused()) {
                return over;
            }
            more = claimed.size() == CLAIMED;
        }
        return null;
    }

    /** Calls that are made together. */
    private final class Batch {

        private final Webhook hook;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger failedInARow = new AtomicInteger();

        Batch(Webhook hook) {
            this.hook = hook;
        }

        boolean isRefused() {
            return failedInARow.get() >= AT_ONCE;
        }

        /** Makes the calls and gives how they stand then; what was not made is due at once. */
        List<WebhookCall> make(List<WebhookCall> claimed) throws InterruptedException {
            WebhookCall[] after = claimed.toArray(WebhookCall[]::new);
            List<Callable<Void>> hands = new ArrayList<>();
            for (int i = 0; i < Math.min(AT_ONCE, after.length); i++) {
                hands.add(() -> makeSome(after));
            }
            for (Future<Void> hand : callThreads.invokeAll(hands)) {
                finish(hand);
            }
            Instant now = clock.instant();
            for (int i = Math.min(next.get(), after.length); i < after.length; i++) {
                after[i] = after[i].dueAt(now);
            }
            return List.of(after);
        }

        private Void makeSome(WebhookCall[] after) {
            while (!ended && !isRefused()) {
                int mine = next.getAndIncrement();
                if (mine >= after.length) {
                    break;
                }
                WebhookCall.Outcome outcome = caller.call(hook, after[mine]);
                after[mine] = after[mine].tried(outcome, clock.instant(), jitter.getAsDouble());
                if (after[mine].status() == CallStatus.DELIVERED) {
                    failedInARow.set(0);
                } else {
                    failedInARow.incrementAndGet();
                }
            }
            return null;
        }

        private static void finish(Future<Void> hand) throws InterruptedException {
            try {
                hand.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a call of a webhook ended in a way that calls never do", e.getCause());
            }
        }
    }
}
