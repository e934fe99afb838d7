package dev.shopkeeper.application.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.notification.webhook.EventType;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of webhooks does. */
public abstract class WebhooksContract {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");

    /** One without webhooks. */
    protected abstract Webhooks webhooks();

    @Test
    void keepsThemOldestFirst() {
        Webhooks webhooks = webhooks();
        Webhook first = hook("w1", NOW);
        Webhook second = new Webhook(
                new WebhookId("w0"),
                URI.create("http://127.0.0.1:9000/?a=b"),
                Set.of(EventType.DELIVERY_FAILED),
                "whsec_2",
                false,
                null,
                NOW.plusSeconds(1),
                0);
        webhooks.add(first);
        webhooks.add(second);

        assertThat(webhooks.all()).containsExactly(first, second);
        assertThat(webhooks.find(new WebhookId("w0"))).contains(second);
        assertThat(webhooks.find(new WebhookId("w9"))).isEmpty();
    }

    @Test
    void changesWhatIsWantedAndNotWhatWasMissed() {
        Webhooks webhooks = webhooks();
        Webhook hook = hook("w1", NOW);
        webhooks.add(hook);
        webhooks.dropped(hook.id(), 3);
        webhooks.dropped(hook.id(), 4);
        webhooks.dropped(new WebhookId("w9"), 4);

        assertThat(webhooks.change(hook.changed(new Wish("https://b.example/", null, false, null))))
                .isTrue();
        assertThat(webhooks.change(hook("w9", NOW))).isFalse();

        Webhook now = webhooks.find(hook.id()).orElseThrow();
        assertThat(now.dropped()).isEqualTo(7);
        assertThat(now.enabled()).isFalse();
        assertThat(now.url()).isEqualTo(URI.create("https://b.example/"));
        assertThat(now.events()).isEqualTo(hook.events());
        assertThat(webhooks.all()).hasSize(1);
    }

    @Test
    void removesOne() {
        Webhooks webhooks = webhooks();
        webhooks.add(hook("w1", NOW));

        assertThat(webhooks.remove(new WebhookId("w1"))).isTrue();
        assertThat(webhooks.remove(new WebhookId("w1"))).isFalse();
        assertThat(webhooks.all()).isEmpty();
    }

    private static Webhook hook(String id, Instant at) {
        return Webhook.made(
                new WebhookId(id),
                new Wish("https://a.example/hook", List.of("delivery.sent"), null, "the shop's backend"),
                "whsec_1",
                at);
    }
}
