package dev.shopkeeper.application.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookCall.Outcome;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallWebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final Outcome TAKEN = new Outcome.Taken(200, Duration.ofMillis(1));
    private static final Outcome NOT_TAKEN = new Outcome.NotTaken(503, "it answered 503", Duration.ofMillis(1));

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryWebhookCalls calls = new InMemoryWebhookCalls();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicReference<Function<WebhookCall, Outcome>> answers = new AtomicReference<>(call -> TAKEN);
    private final Queue<String> made = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final CallWebhooks node = node();

    private CallWebhooks node() {
        WebhookCaller caller = (_, call) -> {
            made.add(call.id());
            return answers.get().apply(call);
        };
        return new CallWebhooks(webhooks, calls, caller, () -> "claim" + lastId.incrementAndGet(), now::get, () -> 0.5);
    }

    @AfterEach
    void end() throws InterruptedException {
        node.end();
    }

    private WebhookId hook(String id, boolean enabled) {
        Webhook hook =
                Webhook.made(new WebhookId(id), new Wish("https://hook.example/", null, enabled, null), "whsec_1", NOW);
        webhooks.add(hook);
        return hook.id();
    }

    private List<WebhookCall> owe(WebhookId hook, int count) {
        List<WebhookCall> owed = IntStream.range(0, count)
                .mapToObj(i -> WebhookCall.owed(
                        hook,
                        Event.sent(new DeliveryId(new SendId("s1"), new CustomerId("c" + i)), "<m@shop.example>", NOW),
                        NOW))
                .toList();
        calls.add(owed);
        return owed;
    }

    private WebhookCall now(WebhookCall call) {
        return calls.find(call.id()).orElseThrow();
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 20 s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Looks until it is so: a turn that just ends is not started anew by the same look. */
    private void look(BooleanSupplier until) {
        eventually(() -> {
            node.look();
            return until.getAsBoolean();
        });
    }

    @Test
    void makesEachCallOnce() {
        WebhookId hook = hook("w1", true);
        List<WebhookCall> owed = owe(hook, 500);
        owe(hook("w2", false), 3);

        look(() -> calls.waiting(hook, 1) == 0);

        assertThat(made).hasSize(500).doesNotHaveDuplicates();
        assertThat(now(owed.getFirst()).status()).isEqualTo(CallStatus.DELIVERED);
        assertThat(now(owed.getFirst()).attempts()).isEqualTo(1);
        assertThat(calls.waiting(new WebhookId("w2"), 10)).isEqualTo(3);
    }

    @Test
    void triesAgainWithLongerWaitsAndGivesUp() {
        WebhookId hook = hook("w1", true);
        WebhookCall call = owe(hook, 1).getFirst();
        answers.set(_ -> NOT_TAKEN);

        for (int attempt = 1; attempt <= WebhookCall.MAX_ATTEMPTS; attempt++) {
            int tried = attempt;
            look(() -> now(call).attempts() == tried);
            WebhookCall after = now(call);
            if (attempt < WebhookCall.MAX_ATTEMPTS) {
                Duration wait = WebhookCall.WAITS.get(attempt - 1);
                assertThat(after.due()).isEqualTo(now.get().plus(wait).plus(wait.dividedBy(8)));
                now.set(after.due().minusMillis(1));
                node.look();
                assertThat(made).hasSize(attempt);
                now.set(after.due());
            }
        }

        assertThat(now(call).status()).isEqualTo(CallStatus.FAILED);
        assertThat(now(call).error()).isEqualTo("it answered 503");
        assertThat(now(call).answered()).isEqualTo(503);
        now.set(now.get().plus(Duration.ofDays(1)));
        node.look();
        assertThat(calls.waiting(hook, 1)).isZero();
        assertThat(made).hasSize(WebhookCall.MAX_ATTEMPTS);
    }

    @Test
    void aHookThatHangsKeepsNobodyElseWaiting() throws InterruptedException {
        WebhookId slow = hook("w1", true);
        WebhookId quick = hook("w2", true);
        owe(slow, 100);
        owe(quick, 100);
        CountDownLatch hanging = new CountDownLatch(CallWebhooks.AT_ONCE);
        CountDownLatch release = new CountDownLatch(1);
        answers.set(call -> {
            if (call.hook().equals(slow)) {
                hanging.countDown();
                await(release);
            }
            return TAKEN;
        });

        look(() -> calls.waiting(quick, 1) == 0);

        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(made.stream().filter(id -> id.startsWith("w1:"))).hasSize(CallWebhooks.AT_ONCE);
        release.countDown();
        look(() -> calls.waiting(slow, 1) == 0);
        assertThat(made).hasSize(200).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void leavesADeadHookAloneForAWhile() {
        WebhookId hook = hook("w1", true);
        List<WebhookCall> owed = owe(hook, 100);
        answers.set(_ -> NOT_TAKEN);

        look(() -> made.size() >= CallWebhooks.AT_ONCE);
        eventually(
                () -> owed.stream().map(this::now).noneMatch(call -> call.due().isAfter(NOW) && call.attempts() == 0));
        int first = made.size();
        node.look();
        node.look();

        assertThat(first).isLessThan(2 * CallWebhooks.AT_ONCE);
        assertThat(made).hasSize(first);
        assertThat(owed.stream().map(this::now).filter(call -> call.attempts() == 0))
                .hasSize(100 - first);

        answers.set(_ -> TAKEN);
        now.set(NOW.plusSeconds(10));
        look(() -> calls.waiting(hook, 1) == 0);
        assertThat(made).hasSize(100 + first);
    }

    @Test
    void anotherNodeTakesOverWhatADeadOneLeft() {
        WebhookId hook = hook("w1", true);
        WebhookCall call = owe(hook, 1).getFirst();
        calls.claim(hook, "a node that died", NOW, NOW.plus(CallWebhooks.LEASE), 10);

        node.look();
        assertThat(made).isEmpty();
        now.set(NOW.plus(CallWebhooks.LEASE));
        look(() -> now(call).status() == CallStatus.DELIVERED);

        assertThat(made).containsExactly(call.id());
    }

    @Test
    void forgetsHooksThatAreGone() {
        WebhookId hook = hook("w1", true);
        owe(hook, 2);
        look(() -> calls.waiting(hook, 1) == 0);
        webhooks.remove(hook);
        owe(hook, 3);

        node.look();

        assertThat(made).hasSize(2);
    }
}
