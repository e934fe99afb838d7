package dev.shopkeeper.application.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.customer.CustomerSamples;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.notification.consent.Unsubscribe.Reader;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.notification.webhook.InMemoryWebhookCalls;
import dev.shopkeeper.application.notification.webhook.InMemoryWebhooks;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.Webhook.Wish;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.PageRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsubscribeTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final SendId SEND = new SendId("s1");
    private static final CustomerId AN = new CustomerId("an");
    private static final WebhookId HOOK = new WebhookId("w1");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryEngagement engagement = new InMemoryEngagement();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryWebhookCalls calls = new InMemoryWebhookCalls();
    private final MailLinks links =
            new MailLinks(List.of("a-secret-of-32-bytes-for-the-test"), () -> URI.create("https://shop.example"));
    private final Announce announce = new Announce(webhooks, calls, () -> NOW);
    private final Unsubscribe unsubscribe = new Unsubscribe(links, customers, engagement, announce, () -> NOW);

    @BeforeEach
    void anIsACustomer() {
        customers.add(CustomerSamples.customer("an", CustomerSamples.keys(null, "an@example.com", null)));
        webhooks.add(Webhook.made(HOOK, new Wish("https://hook.example/", null, null, null), "whsec_1", NOW));
    }

    private String token(CustomerId customer) {
        String link = links.unsubscribe(new DeliveryId(SEND, customer));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Customer an() {
        return customers.find(AN).orElseThrow();
    }

    private long announced() {
        return calls.list(HOOK, null, PageRequest.first(10)).total();
    }

    @Test
    void lookingChangesNothing() {
        assertThat(unsubscribe.look(token(AN))).isEqualTo(new Reader(null, true));

        assertThat(an().version()).isEqualTo(1);
        assertThat(engagement.counts(List.of(SEND))).containsEntry(SEND, EngagementCounts.NONE);
    }

    @Test
    void holdsAtOnceAndIsCountedAndToldOnce() {
        assertThat(unsubscribe.unsubscribe(token(AN))).isEqualTo(new Reader(null, false));
        assertThat(unsubscribe.unsubscribe(token(AN))).isEqualTo(new Reader(null, false));

        assertThat(an().subscribed()).isFalse();
        assertThat(an().version()).isEqualTo(2);
        assertThat(an().editedAt()).isEqualTo(NOW);
        assertThat(unsubscribe.look(token(AN)).subscribed()).isFalse();
        assertThat(engagement.counts(List.of(SEND))).containsEntry(SEND, new EngagementCounts(0, 0, 1));
        assertThat(calls.list(HOOK, null, PageRequest.first(10)).items())
                .extracting(WebhookCall::event)
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .isEqualTo(Map.of("delivery_id", "s1:an", "job_id", "s1", "customer_id", "an")));
    }

    @Test
    void theOldLinkWorksAfterASecondThought() {
        unsubscribe.unsubscribe(token(AN));
        customers.replace(an().edited(an().profile(), true, NOW));

        unsubscribe.unsubscribe(token(AN));

        assertThat(an().subscribed()).isFalse();
        assertThat(engagement.counts(List.of(SEND))).containsEntry(SEND, new EngagementCounts(0, 0, 1));
    }

    @Test
    void manyAtOnceMakeOneChange() {
        String token = token(AN);

        IntStream.range(0, 50).parallel().forEach(i -> unsubscribe.unsubscribe(token));

        assertThat(an().version()).isEqualTo(2);
        assertThat(announced()).isEqualTo(1);
    }

    @Test
    void whoIsGoneGetsNothingAndLeavesNothing() {
        CustomerId gone = new CustomerId("gone");

        assertThat(unsubscribe.look(token(gone)).subscribed()).isFalse();
        assertThat(unsubscribe.unsubscribe(token(gone)).subscribed()).isFalse();

        assertThat(engagement.newest(gone, 10)).isEmpty();
        assertThat(announced()).isZero();
    }

    @Test
    void aSampleCanBeLookedAtAndTried() {
        assertThat(links.sampleUnsubscribe()).isEqualTo("https://shop.example/u/sample");
        assertThat(unsubscribe.look("sample").subscribed()).isTrue();
        assertThat(unsubscribe.unsubscribe("sample").subscribed()).isFalse();

        assertThat(announced()).isZero();
    }

    @Test
    void refusesALinkThatIsNotOurs() {
        String token = Objects.requireNonNull(token(AN));

        for (String other : List.of("", "x", token + "A", token.substring(1), "sample2")) {
            assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> unsubscribe.look(other));
            assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> unsubscribe.unsubscribe(other));
        }
        assertThat(an().subscribed()).isTrue();
    }
}
