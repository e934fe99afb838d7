package dev.shopkeeper.application.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.catalogue.ProductSamples;
import dev.shopkeeper.application.interaction.InMemoryInteractions;
import dev.shopkeeper.application.interaction.InteractionSamples;
import dev.shopkeeper.application.recommendation.TogetherRecommenders;
import dev.shopkeeper.application.recommendation.training.InMemoryModelSnapshots;
import dev.shopkeeper.application.recommendation.training.ModelFiles;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.ExcludeSeen;
import dev.shopkeeper.domain.recommendation.ModelNotTrained;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.Reason;
import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendProductsTest {

    private static final Instant NOW = InteractionSamples.NOW;
    private static final CustomerId ANN = new CustomerId("ann");

    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryInteractions interactions = new InMemoryInteractions();
    private final InMemoryModelSnapshots snapshots = new InMemoryModelSnapshots();
    private final InMemoryExposures shown = new InMemoryExposures();
    private final NoteExposures notes = new NoteExposures(shown);
    private final TogetherRecommenders recommenders = new TogetherRecommenders();
    private Instant now = NOW;
    private int ids;
    private final ServingState state = new ServingState(products, snapshots, recommenders, () -> now);
    private final RecommendProducts recommend =
            new RecommendProducts(state, interactions, Strengths.defaults(), notes, () -> "r" + ++ids, () -> now);
    private final RecommendSimilar similar = new RecommendSimilar(state);
    private final RecommendTrending trending =
            new RecommendTrending(state, interactions, Strengths.defaults(), () -> now);

    /** Tea goes with cups, boats with paddles; soap nobody has bought yet. */
    @BeforeEach
    void shop() {
        product("tea", "Tea", "drinks");
        product("cup", "Cup", "drinks");
        product("pot", "Pot", "drinks");
        product("boat", "Boat", "water");
        product("paddle", "Paddle", "water");
        product("soap", "Soap", "bath");
        for (String person : List.of("bob", "cyd", "dan")) {
            bought(person, "tea");
            bought(person, "cup");
            bought(person, "pot");
        }
        bought("eve", "boat");
        bought("eve", "paddle");
        state.refresh();
    }

    @Test
    void answersWithoutAnyModel() {
        Recommendation answer = recommend.forCustomer(ANN, Placement.SHOP, Wish.any(10));

        assertThat(answer.model()).isEqualTo(ModelType.POPULAR);
        assertThat(answer.products()).hasSize(6);
        assertThatThrownBy(() -> recommend.forCustomer(ANN, Placement.SHOP, wish(ModelType.ALS)))
                .isInstanceOf(ModelNotTrained.class);
    }

    @Test
    void followsTheLastClick() {
        publish(ModelType.BLEND);
        publish(ModelType.POPULAR);
        assertThat(recommend.forCustomer(ANN, Placement.SHOP, Wish.any(2)).model())
                .isEqualTo(ModelType.POPULAR);

        interactions.append(List.of(InteractionSamples.viewed("ann", "boat", now.minusSeconds(1))));
        Recommendation answer = recommend.forCustomer(ANN, Placement.SHOP, Wish.any(2));

        assertThat(answer.model()).isEqualTo(ModelType.BLEND);
        assertThat(ids(answer)).startsWith("paddle");
        assertThat(answer.products().getFirst().reason())
                .isEqualTo(new Reason.Because(InteractionType.VIEW, new ProductId("boat"), "Boat"));
    }

    @Test
    void fillsTheAnswerWithWhatIsPopular() {
        publish(ModelType.BLEND);
        publish(ModelType.POPULAR);
        interactions.append(List.of(InteractionSamples.viewed("ann", "boat", now.minusSeconds(1))));
        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, Wish.any(100))))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatIsNotOnSale() {
        publish(ModelType.BLEND);
        change("cup", cup -> cup.changed(cup.details().stocked(0L), now));
        change("pot", pot -> pot.removed(now));
        change("boat", boat -> boat.changed(boat.details().withActive(false), now));
        interactions.append(List.of(InteractionSamples.viewed("ann", "tea", now.minusSeconds(1))));

        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, Wish.any(10))))
                .containsOnly("tea", "paddle", "soap");
    }

    @Test
    void takesInWhatIsNew() {
        publish(ModelType.BLEND);
        product("kite", "Kite", "air");
        now = now.plusSeconds(1);
        state.refresh();

        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, Wish.any(10))))
                .contains("kite");
        interactions.append(List.of(InteractionSamples.viewed("ann", "kite", now.minusSeconds(1))));
        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, Wish.any(10))))
                .hasSize(7);
    }

    @Test
    void leavesOutWhatWasSeen() {
        publish(ModelType.BLEND);
        bought("ann", "tea");
        interactions.append(List.of(InteractionSamples.viewed("ann", "cup", now.minusSeconds(1))));

        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, seen(ExcludeSeen.BOUGHT))))
                .doesNotContain("tea")
                .contains("cup");
        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, seen(ExcludeSeen.ALL))))
                .doesNotContain("tea", "cup");
        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, seen(ExcludeSeen.NONE))))
                .contains("tea", "cup");
    }

    @Test
    void staysWithinACategory() {
        publish(ModelType.BLEND);
        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, new Wish(null, "WATER", ExcludeSeen.BOUGHT, 10))))
                .containsExactlyInAnyOrder("boat", "paddle");
        assertThat(ids(recommend.forCustomer(ANN, Placement.SHOP, new Wish(null, "nothing", ExcludeSeen.BOUGHT, 10))))
                .isEmpty();
    }

    @Test
    void notesWhatWasShown() {
        Recommendation answer = recommend.forCustomer(ANN, Placement.SHOP, Wish.any(3));
        notes.flush();

        Exposure noted = shown.newest(ANN, 10).getFirst();
        assertThat(noted.id()).isEqualTo(answer.id());
        assertThat(noted.products())
                .isEqualTo(
                        answer.products().stream().map(RecommendedProduct::id).toList());
    }

    @Test
    void answersForAContext() {
        publish(ModelType.BLEND);
        Recommendation answer =
                recommend.forContext(List.of(new ProductId("boat"), new ProductId("unknown")), wish(ModelType.BLEND));
        assertThat(ids(answer)).startsWith("paddle").doesNotContain("boat");
        assertThat(answer.id()).isNull();
    }

    @Test
    void findsWhatIsSimilar() {
        publish(ModelType.BLEND);
        Recommendation answer = similar.to(new ProductId("tea"), 2);

        assertThat(ids(answer)).containsExactlyInAnyOrder("cup", "pot");
        assertThat(answer.products().getFirst().reason()).isEqualTo(new Reason.SimilarTo("Tea"));
        assertThatThrownBy(() -> similar.to(new ProductId("unknown"), 2)).isInstanceOf(UnknownProduct.class);
        assertThat(ids(similar.goingWith(new ProductId("unknown"), "water", 10)))
                .containsExactlyInAnyOrder("boat", "paddle");
        assertThat(ids(similar.ofCategory("water", 10))).containsExactlyInAnyOrder("boat", "paddle");
        assertThatThrownBy(() -> similar.ofCategory("water", 101)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void showsWhatIsChosenNow() {
        Recommendation week = trending.trending(Duration.ofDays(7), null, 3);
        assertThat(week.model()).isEqualTo(ModelType.TRENDING);
        assertThat(ids(week)).containsExactlyInAnyOrder("tea", "cup", "pot");
        assertThat(trending.trending(RecommendTrending.window("1m"), null, 3).model())
                .isEqualTo(ModelType.POPULAR);
        for (String wrong : List.of("", "d", "7", "0d", "-1d", "7w", "91d", "9999999999999999999d")) {
            assertThatThrownBy(() -> RecommendTrending.window(wrong)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void goesOnServingWhatItHasWhenTheNextCannotBeRead() throws java.io.IOException {
        publish(ModelType.BLEND);
        long broken = snapshots.nextVersion(ModelType.BLEND);
        snapshots.write(ModelType.BLEND, broken, out -> out.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        snapshots.keep(ModelFiles.version(ModelType.BLEND, broken, NOW));
        snapshots.activate(ModelType.BLEND, broken, 1L);
        state.refresh();

        assertThat(state.served()).hasSize(1);
        assertThat(state.served().getFirst().version()).isEqualTo(1);
    }

    private static Wish wish(ModelType type) {
        return new Wish(type, null, ExcludeSeen.BOUGHT, 10);
    }

    private static Wish seen(ExcludeSeen exclude) {
        return new Wish(null, null, exclude, 10);
    }

    private static List<String> ids(Recommendation answer) {
        return answer.products().stream().map(product -> product.id().value()).toList();
    }

    private void product(String id, String name, String category) {
        Product made = ProductSamples.product(id, name, category);
        products.write(Product.entered(made.id(), made.details(), now));
    }

    private void bought(String person, String product) {
        interactions.append(List.of(InteractionSamples.bought(person, product, now.minusSeconds(3_600))));
    }

    private void change(String id, java.util.function.UnaryOperator<Product> change) {
        now = now.plusSeconds(1);
        products.write(change.apply(products.find(new ProductId(id)).orElseThrow()));
        state.refresh();
    }

    private void publish(ModelType type) {
        ModelFiles.publish(type, products, interactions, snapshots, recommenders, NOW);
        state.refresh();
        assertThat(state.served())
                .extracting(version -> Objects.requireNonNull(version.type()))
                .contains(type);
    }
}
