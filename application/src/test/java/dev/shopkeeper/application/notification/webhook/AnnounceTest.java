package dev.shopkeeper.application.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.PageRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnounceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryWebhookCalls calls = new InMemoryWebhookCalls();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Announce announce = new Announce(webhooks, calls, now::get);

    private Webhook hook(String id, String event, boolean enabled) {
        Webhook hook = Webhook.made(
                new WebhookId(id), new Wish("https://hook.example/", List.of(event), enabled, null), "whsec_1", NOW);
        webhooks.add(hook);
        return hook;
    }

    private static Event sent(int number) {
        return Event.sent(delivery(number), "<m" + number + "@shop.example>", NOW);
    }

    private static DeliveryId delivery(int number) {
        return new DeliveryId(new SendId("s1"), new CustomerId("c" + number));
    }

    private List<WebhookCall> owed(Webhook hook) {
        return calls.list(hook.id(), null, PageRequest.first(100)).items();
    }

    @Test
    void tellsThoseWhoWantToHearAndNobodyElse() {
        Webhook sent = hook("w1", "delivery.sent", true);
        Webhook failed = hook("w2", "delivery.failed", true);
        Webhook off = hook("w3", "delivery.sent", false);

        announce.announce(List.of(sent(1), Event.failed(delivery(2), "bounced", 1, NOW)));
        announce.announce(List.of());

        assertThat(owed(sent)).extracting(WebhookCall::event).containsExactly(sent(1));
        assertThat(owed(failed)).singleElement().satisfies(call -> {
            assertThat(call.id()).isEqualTo("w2:failed:1:s1:c2");
            assertThat(call.status()).isEqualTo(CallStatus.PENDING);
            assertThat(call.event().facts()).containsEntry("reason", "bounced");
        });
        assertThat(owed(off)).isEmpty();
    }

    @Test
    void tellingTwiceIsTellingOnce() {
        Webhook hook = hook("w1", "delivery.sent", true);

        announce.announce(sent(1));
        announce.announce(List.of(sent(1), sent(2)));

        assertThat(owed(hook)).hasSize(2);
    }

    @Test
    void hearsOfNewHooksWithinTwoSeconds() {
        announce.announce(sent(1));
        Webhook hook = hook("w1", "delivery.sent", true);

        now.set(NOW.plusSeconds(1));
        announce.announce(sent(2));
        now.set(NOW.plusSeconds(2));
        announce.announce(sent(3));

        assertThat(owed(hook)).extracting(WebhookCall::event).containsExactly(sent(3));
    }

    @Test
    void keepsNoMoreThanTheOutboxHoldsAndSaysHowManyWereMissed() {
        Webhook full = hook("w1", "delivery.sent", true);
        Webhook other = hook("w2", "delivery.sent", true);
        calls.add(IntStream.range(0, Announce.MOST_WAITING - 3)
                .mapToObj(i -> WebhookCall.owed(full.id(), sent(i), NOW))
                .toList());
        int first = Announce.MOST_WAITING;

        announce.announce(
                IntStream.range(first, first + 2).mapToObj(AnnounceTest::sent).toList());
        announce.announce(IntStream.range(first + 2, first + 7)
                .mapToObj(AnnounceTest::sent)
                .toList());
        announce.announce(sent(first + 7));

        assertThat(calls.waiting(full.id(), Integer.MAX_VALUE)).isEqualTo(Announce.MOST_WAITING);
        assertThat(webhooks.find(full.id()).orElseThrow().dropped()).isEqualTo(5);
        assertThat(calls.waiting(other.id(), 100)).isEqualTo(8);
    }

    @Test
    void neverStandsInTheWay() {
        hook("w1", "delivery.sent", true);
        WebhookCalls away = (WebhookCalls)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {WebhookCalls.class}, (_, _, _) -> {
                    throw new Unavailable(Unavailable.Why.AWAY, "the store is away");
                });

        new Announce(webhooks, away, now::get).announce(sent(1));

        assertThat(webhooks.all()).hasSize(1);
    }
}
