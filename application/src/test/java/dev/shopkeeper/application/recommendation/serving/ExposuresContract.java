package dev.shopkeeper.application.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of what was shown does. */
public abstract class ExposuresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BOB = new CustomerId("bob");

    /** One without exposures. */
    protected abstract Exposures exposures();

    @Test
    void keepsEachOnce() {
        Exposures exposures = exposures();
        Exposure first = shown("r1", ANN, NOW);
        Exposure second = shown("r2", ANN, NOW.plusSeconds(1));
        exposures.append(List.of(first, shown("r3", BOB, NOW)));
        exposures.append(List.of(first, second));
        exposures.append(List.of());

        assertThat(exposures.newest(ANN, 10)).containsExactly(second, first);
        assertThat(exposures.newest(ANN, 1)).containsExactly(second);
    }

    @Test
    void letsGoOfOldOnesAndOfAPersons() {
        Exposures exposures = exposures();
        Exposure late = shown("r2", ANN, NOW.plusSeconds(1));
        exposures.append(List.of(shown("r1", ANN, NOW), late, shown("r3", BOB, NOW.plusSeconds(1))));

        assertThat(exposures.removeBefore(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(exposures.newest(ANN, 10)).containsExactly(late);
        exposures.removeOf(ANN);
        assertThat(exposures.newest(ANN, 10)).isEmpty();
        assertThat(exposures.newest(BOB, 10)).hasSize(1);
    }

    @Test
    void countsAnAnswerOfWhichSomethingCameOnce() {
        Exposures exposures = exposures();
        exposures.append(List.of(shown("r1", ANN, NOW), shown("r2", ANN, NOW.plusSeconds(1)), shown("r3", BOB, NOW)));
        exposures.convert(List.of(came("r2", ANN, "p1"), came("r2", ANN, "p2")));
        exposures.convert(List.of(came("r2", ANN, "p1")));

        assertThat(exposures.counts(NOW)).containsExactly(new ShownCount(ModelType.BLEND, Placement.SHOP, 3, 1));
        assertThat(exposures.counts(NOW.plusSeconds(1)))
                .containsExactly(new ShownCount(ModelType.BLEND, Placement.SHOP, 1, 1));
        assertThat(exposures.counts(NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    void countsEachPlaceOnItsOwn() {
        Exposures exposures = exposures();
        exposures.append(List.of(
                shown("r1", ANN, Placement.EMAIL, NOW),
                shown("r2", BOB, Placement.EMAIL, NOW),
                shown("r3", ANN, Placement.CART, NOW)));
        exposures.convert(List.of(came("r2", BOB, "p1")));

        assertThat(exposures.counts(NOW))
                .containsExactly(
                        new ShownCount(ModelType.BLEND, Placement.CART, 1, 0),
                        new ShownCount(ModelType.BLEND, Placement.EMAIL, 2, 1));
        assertThat(exposures.newest(BOB, 1).getFirst().placement()).isEqualTo(Placement.EMAIL);
    }

    @Test
    void countsNothingThatDidNotComeOfTheAnswer() {
        Exposures exposures = exposures();
        exposures.append(List.of(shown("r1", ANN, NOW)));
        exposures.convert(List.of(came("r1", BOB, "p1"), came("r1", ANN, "p9"), came("unknown", ANN, "p1")));
        exposures.convert(List.of());

        assertThat(exposures.counts(NOW)).containsExactly(new ShownCount(ModelType.BLEND, Placement.SHOP, 1, 0));
    }

    private static Conversion came(String id, CustomerId customer, String product) {
        return new Conversion(new RecommendationId(id), customer, new ProductId(product));
    }

    private static Exposure shown(String id, CustomerId customer, Instant at) {
        return shown(id, customer, Placement.SHOP, at);
    }

    private static Exposure shown(String id, CustomerId customer, Placement placement, Instant at) {
        return new Exposure(
                new RecommendationId(id),
                customer,
                ModelType.BLEND,
                placement,
                List.of(new ProductId("p1"), new ProductId("p2")),
                at);
    }
}
