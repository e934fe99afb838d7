package dev.shopkeeper.application.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.customer.CustomerSamples;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.interaction.InMemoryInteractions;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final SendId SEND = new SendId("s1");
    private static final CustomerId AN = new CustomerId("an");
    private static final DeliveryId DELIVERY = new DeliveryId(SEND, AN);
    private static final Recommended RECOMMENDED =
            new Recommended(new RecommendationId("r1"), List.of(new ProductId("p7"), new ProductId("p8")));

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryEngagement engagement = new InMemoryEngagement();
    private final InMemoryInteractions interactions = new InMemoryInteractions();
    private final MailLinks links =
            new MailLinks(List.of("a-secret-of-32-bytes-for-the-test"), () -> URI.create("https://shop.example"));
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private final FollowLink follow = new FollowLink(links, customers, engagement, interactions, clock);

    @BeforeEach
    void anIsACustomer() {
        customers.add(CustomerSamples.customer("an", CustomerSamples.keys(null, "an@example.com", null)));
    }

    private String open(DeliveryId delivery) {
        return last(links.open(delivery)).replace(".gif", "");
    }

    private String click(String link) {
        return last(links.click(DELIVERY, link, RECOMMENDED));
    }

    private static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private EngagementCounts counts() {
        return engagement.counts(List.of(SEND)).getOrDefault(SEND, EngagementCounts.NONE);
    }

    @Test
    void countsAnOpenedEmailOnce() {
        follow.opened(open(DELIVERY), true);
        follow.opened(open(DELIVERY), true);

        assertThat(counts()).isEqualTo(new EngagementCounts(1, 0, 0));
        assertThat(engagement.newest(AN, 10)).extracting(EngagementFact::at).containsExactly(NOW);
    }

    @Test
    void doesNotCountWhoLooksAhead() {
        follow.opened(open(DELIVERY), false);
        URI target = follow.clicked(click("https://a.example/p7"), false);

        assertThat(target).isEqualTo(URI.create("https://a.example/p7"));
        assertThat(counts()).isEqualTo(EngagementCounts.NONE);
        assertThat(interactions.newest(AN, 10)).isEmpty();
    }

    @Test
    void aClickOnARecommendedProductIsAnInteractionOnce() {
        follow.clicked(click("https://a.example/p7"), true);
        now.set(NOW.plusSeconds(90));
        follow.clicked(click("https://a.example/p7?again=1"), true);
        follow.clicked(click("https://a.example/p8"), true);
        follow.clicked(click("https://a.example/about"), true);

        assertThat(counts()).isEqualTo(new EngagementCounts(0, 1, 0));
        List<Interaction> done = interactions.newest(AN, 10);
        assertThat(done).extracting(Interaction::productId).containsExactly(new ProductId("p8"), new ProductId("p7"));
        assertThat(done).allSatisfy(one -> {
            assertThat(one.type()).isEqualTo(InteractionType.CLICK);
            assertThat(one.recommendationId()).isEqualTo("r1");
            assertThat(one.customerId()).isEqualTo(AN);
        });
    }

    @Test
    void keepsNothingOfSomebodyWhoIsGone() {
        DeliveryId gone = new DeliveryId(SEND, new CustomerId("gone"));
        String click = last(links.click(gone, "https://a.example/p7", RECOMMENDED));

        follow.opened(open(gone), true);
        assertThat(follow.clicked(click, true)).isEqualTo(URI.create("https://a.example/p7"));

        assertThat(counts()).isEqualTo(EngagementCounts.NONE);
        assertThat(interactions.count()).isZero();
    }

    @Test
    void leadsTheWayAlsoWhereNothingCanBeCounted() {
        Engagement away = (Engagement)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Engagement.class}, (_, _, _) -> {
                    throw new Unavailable(Unavailable.Why.AWAY, "the store is away");
                });
        FollowLink cut = new FollowLink(links, customers, away, interactions, clock);

        cut.opened(open(DELIVERY), true);
        assertThat(cut.clicked(click("https://a.example/p7"), true)).isEqualTo(URI.create("https://a.example/p7"));
    }

    @Test
    void refusesALinkThatIsNotOurs() {
        String token = click("https://a.example/p7");

        for (String other : List.of("", "x", token + "A", token.substring(1), open(DELIVERY))) {
            assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> follow.clicked(other, true));
        }
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> follow.opened(token, true));
        assertThat(counts()).isEqualTo(EngagementCounts.NONE);
    }
}
