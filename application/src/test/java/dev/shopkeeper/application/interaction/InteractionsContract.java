package dev.shopkeeper.application.interaction;

import static dev.shopkeeper.application.interaction.InteractionSamples.NOW;
import static dev.shopkeeper.application.interaction.InteractionSamples.bought;
import static dev.shopkeeper.application.interaction.InteractionSamples.named;
import static dev.shopkeeper.application.interaction.InteractionSamples.rated;
import static dev.shopkeeper.application.interaction.InteractionSamples.viewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of interactions does. */
public abstract class InteractionsContract {

    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BINH = new CustomerId("binh");

    /** An empty store. */
    protected abstract Interactions interactions();

    @Test
    void givesBackWhatWasAdded() {
        Interactions interactions = interactions();
        Interaction rated = rated("anna", "tea", 4.5, NOW);
        Interaction named = named("anna", "pot", NOW.minusSeconds(5), "c-1");

        assertThat(interactions.append(List.of(rated, named))).containsExactly(rated, named);
        assertThat(interactions.find(rated.id())).contains(rated);
        assertThat(interactions.findByClientId(ANNA, "c-1")).contains(named);
        assertThat(interactions.findByClientId(BINH, "c-1")).isEmpty();
        assertThat(interactions.find(new InteractionId("none"))).isEmpty();
    }

    @Test
    void storesARepeatOnce() {
        Interactions interactions = interactions();
        Interaction first = viewed("anna", "tea", NOW.minusMillis(100));
        Interaction again = viewed("anna", "tea", NOW);
        Interaction other = viewed("anna", "pot", NOW);
        assertThat(again.id()).isEqualTo(first.id());

        assertThat(interactions.append(List.of(first, again))).containsExactly(first);
        assertThat(interactions.append(List.of(again, other))).containsExactly(other);
        assertThat(interactions.append(List.of(again))).isEmpty();
        assertThat(interactions.count()).isEqualTo(2);
        assertThat(interactions.find(first.id())).contains(first);
    }

    @Test
    void tellsApartWhatDiffersInOneThing() {
        Interactions interactions = interactions();
        List<Interaction> all = List.of(
                viewed("anna", "tea", NOW),
                viewed("anna", "tea", NOW.minusSeconds(1)),
                viewed("anna", "pot", NOW),
                viewed("binh", "tea", NOW),
                bought("anna", "tea", NOW));

        assertThat(interactions.append(all)).containsExactlyElementsOf(all);
    }

    @Test
    void storesWhatAClientNamedOnce() {
        Interactions interactions = interactions();
        Interaction first = named("anna", "tea", NOW.minusSeconds(60), "c-1");
        Interaction again = named("anna", "tea", NOW, "c-1");
        Interaction ofAnother = named("binh", "tea", NOW, "c-1");

        assertThat(interactions.append(List.of(first))).containsExactly(first);
        assertThat(interactions.append(List.of(again, ofAnother))).containsExactly(ofAnother);
        assertThat(interactions.append(
                        List.of(named("anna", "pot", NOW, "c-2"), named("anna", "pot", NOW.minusSeconds(9), "c-2"))))
                .hasSize(1);
    }

    @Test
    void showsTheNewestOfACustomerFirst() {
        Interactions interactions = interactions();
        Interaction oldest = viewed("anna", "a", NOW.minusSeconds(90));
        Interaction middle = viewed("anna", "b", NOW.minusMillis(20));
        Interaction newest = viewed("anna", "c", NOW.minusMillis(10));
        interactions.append(List.of(middle, viewed("binh", "d", NOW), newest, oldest));

        assertThat(interactions.newest(ANNA, 10)).containsExactly(newest, middle, oldest);
        assertThat(interactions.newest(ANNA, 2)).containsExactly(newest, middle);
        assertThat(interactions.newest(ANNA, newest.id(), 1)).containsExactly(middle);
        assertThat(interactions.newest(ANNA, oldest.id(), 10)).isEmpty();
        assertThat(interactions.newest(ANNA, new InteractionId("none"), 10)).isEmpty();
        assertThat(interactions.newest(new CustomerId("nobody"), 10)).isEmpty();
        assertThat(interactions.count(ANNA)).isEqualTo(3);
    }

    @Test
    void walksACustomersHistoryOfOneMoment() {
        Interactions interactions = interactions();
        List<Interaction> all = IntStream.range(0, 25)
                .mapToObj(i -> viewed("anna", "p" + i, NOW))
                .toList();
        interactions.append(all);

        List<Interaction> seen = new ArrayList<>();
        List<Interaction> page = interactions.newest(ANNA, 10);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = interactions.newest(ANNA, page.getLast().id(), 10);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void walksAllInOrderOfTheirIds() {
        Interactions interactions = interactions();
        List<Interaction> all = new ArrayList<>();
        for (int i = 0; i < 2_345; i++) {
            all.add(viewed("c" + i % 7, "p" + i, NOW.minusSeconds(i)));
        }
        assertThat(interactions.append(all)).hasSize(2_345);

        List<Interaction> walked = new ArrayList<>();
        interactions.walk(walked::addAll);
        assertThat(walked)
                .isSortedAccordingTo(Comparator.comparing(Interaction::occurredAt))
                .containsExactlyElementsOf(all.reversed());
        assertThat(interactions.slice(walked.get(9).id(), 2)).containsExactly(walked.get(10), walked.get(11));
        assertThat(interactions.latest(null, 2)).containsExactly(all.get(0), all.get(1));
        assertThat(interactions.latest(all.get(1).id(), 2)).containsExactly(all.get(2), all.get(3));
    }

    @Test
    void countsWhatHappenedSince() {
        Interactions interactions = interactions();
        interactions.append(
                List.of(viewed("anna", "a", NOW.minusSeconds(100)), viewed("anna", "b", NOW.minusSeconds(10))));

        assertThat(interactions.countSince(NOW.minusSeconds(50))).isEqualTo(1);
        assertThat(interactions.countSince(NOW.minusSeconds(10))).isEqualTo(1);
        assertThat(interactions.countSince(NOW)).isZero();
        assertThat(interactions.countSince(Instant.EPOCH)).isEqualTo(2);
    }

    @Test
    void countsByProductInAWindow() {
        Interactions interactions = interactions();
        interactions.append(List.of(
                viewed("anna", "a", NOW.minusSeconds(100)),
                viewed("anna", "a", NOW.minusSeconds(20)),
                viewed("binh", "a", NOW.minusSeconds(10)),
                bought("binh", "a", NOW.minusSeconds(10)),
                viewed("binh", "b", NOW.minusSeconds(10)),
                viewed("binh", "b", NOW)));

        assertThat(interactions.countsByProduct(NOW.minusSeconds(50), NOW))
                .isEqualTo(Map.of(
                        new ProductId("a"), Map.of(InteractionType.VIEW, 2L, InteractionType.PURCHASE, 1L),
                        new ProductId("b"), Map.of(InteractionType.VIEW, 1L)));
    }

    @Test
    void saysOfWhomThereIsAny() {
        Interactions interactions = interactions();
        interactions.append(List.of(viewed("anna", "a", NOW), viewed("anna", "b", NOW)));

        assertThat(interactions.among(List.of(ANNA, BINH))).isEqualTo(Set.of(ANNA));
        assertThat(interactions.among(List.of())).isEmpty();
    }

    @Test
    void keepsFactsWithoutThePersonWhoIsErased() {
        Interactions interactions = interactions();
        CustomerId pseudonym = new CustomerId("someone");
        Interaction plain = rated("anna", "a", 3, NOW);
        Interaction named = named("anna", "b", NOW.minusSeconds(1), "c-1");
        Interaction ofAnother = named("binh", "b", NOW, "c-1");
        interactions.append(List.of(plain, named, ofAnother));

        interactions.cutLink(ANNA, pseudonym);
        interactions.cutLink(ANNA, new CustomerId("nobody"));

        assertThat(interactions.newest(ANNA, 10)).isEmpty();
        assertThat(interactions.newest(pseudonym, 10))
                .containsExactly(plain.cutFrom(pseudonym), named.cutFrom(pseudonym));
        assertThat(interactions.findByClientId(ANNA, "c-1")).isEmpty();
        assertThat(interactions.newest(BINH, 10)).containsExactly(ofAnother);
        assertThat(interactions.count()).isEqualTo(3);
    }
}
