package dev.shopkeeper.application.productimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.shopkeeper.application.bulkimport.ImportStory;
import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.OnDuplicate;
import dev.shopkeeper.domain.bulkimport.RowError;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RunProductImportTest {

    private static final List<String> HEADER = List.of("product_id", "name", "price", "quantity", "colour");
    private static final Instant BEFORE = ImportStory.NOW.minusSeconds(60);

    @Property(tries = 300)
    void isNotChangedByACrashAnywhere(
            @ForAll("files") List<List<String>> rows,
            @ForAll OnDuplicate onDuplicate,
            @ForAll @IntRange(min = 1, max = 60) int calls,
            @ForAll boolean afterTheCall) {
        InMemoryProducts calm = shop();
        InMemoryProducts crashed = shop();
        ImportStory calmly = story(calm, rows, onDuplicate, false);
        ImportStory again = story(crashed, rows, onDuplicate, false);

        calmly.run();
        again.runAcrossACrash(calls, afterTheCall);

        assertThat(again.result().tally()).isEqualTo(calmly.result().tally());
        assertThat(again.result().errors()).isEqualTo(calmly.result().errors());
        assertThat(all(crashed)).isEqualTo(all(calm));
        calmly.assertTheLedgerBalanced();
        again.assertTheLedgerBalanced();
    }

    @Property(tries = 100)
    void changesNothingInADryRun(@ForAll("files") List<List<String>> rows, @ForAll OnDuplicate onDuplicate) {
        InMemoryProducts products = shop();
        ImportStory dry = story(products, rows, onDuplicate, true);

        dry.run();

        assertThat(all(products)).isEqualTo(all(shop()));
        dry.assertTheLedgerBalanced();
    }

    @Test
    void createsUpdatesAndRefuses() {
        InMemoryProducts products = shop();
        ImportStory story = story(
                products,
                List.of(
                        List.of("known", "", "4", "", "red"),
                        List.of("known", "Known", "", "", ""),
                        List.of("new", "New", "1.250.000 ₫", "0", ""),
                        List.of("nameless", "", "4", "", ""),
                        List.of("gone", "Back", "", "", ""),
                        List.of("", "No id", "", "", ""),
                        List.of("bad", "Bad", "free", "", ""),
                        List.of("known", "Known", "", "", "", "more")),
                OnDuplicate.UPDATE,
                false);

        story.run();

        assertThat(story.result().tally().succeeded()).isEqualTo(2);
        assertThat(story.result().tally().updated()).isEqualTo(1);
        assertThat(story.result().tally().duplicates()).isEqualTo(1);
        assertThat(story.result().errors())
                .extracting(RowError::row, RowError::field)
                .containsExactly(tuple(4L, "name"), tuple(6L, "product_id"), tuple(7L, "price"), tuple(8L, null));
        assertThat(story.refused()).extracting(row -> row.keys().size()).containsOnly(0);
        Product known = products.find(new ProductId("known")).orElseThrow();
        assertThat(known.details().price()).hasToString("4.00");
        assertThat(known.details().attributes()).containsOnly(Map.entry("colour", "red"));
        assertThat(products.find(new ProductId("new")).orElseThrow().details().price())
                .hasToString("1250000.00");
        Product back = products.find(new ProductId("gone")).orElseThrow();
        assertThat(back.deleted()).isFalse();
        assertThat(back.details()).isEqualTo(ProductDetails.named("Back", "VND"));
    }

    @Test
    void skipsWhatIsKnown() {
        InMemoryProducts products = shop();
        ImportStory story = story(
                products,
                List.of(
                        List.of("known", "Other", "", "", ""),
                        List.of("a", "A", "", "", ""),
                        List.of("a", "B", "", "", "")),
                OnDuplicate.SKIP,
                false);

        story.run();

        assertThat(story.result().tally().duplicates()).isEqualTo(2);
        assertThat(products.find(new ProductId("known")).orElseThrow().name()).isEqualTo("Known");
        assertThat(products.find(new ProductId("a")).orElseThrow().name()).isEqualTo("A");
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> id = Arbitraries.of("", "a", "b", "c", "d", "e", "known", "gone");
        Arbitrary<String> name = Arbitraries.of("", "Tea", "Cà phê");
        Arbitrary<String> price = Arbitraries.of("", "1", "2.50", "free");
        Arbitrary<String> quantity = Arbitraries.of("", "0", "7", "-1");
        Arbitrary<String> colour = Arbitraries.of("", "red", "=1+1");
        return Combinators.combine(id, name, price, quantity, colour)
                .as((a, b, c, d, e) -> List.of(a, b, c, d, e))
                .list()
                .ofMaxSize(30);
    }

    private static InMemoryProducts shop() {
        InMemoryProducts products = new InMemoryProducts();
        products.write(Product.entered(new ProductId("known"), ProductDetails.named("Known", "VND"), BEFORE));
        Product gone = Product.entered(
                new ProductId("gone"), ProductDetails.named("Gone", "VND").placed("Huế", null), BEFORE);
        products.write(gone);
        products.write(gone.removed(BEFORE));
        return products;
    }

    private static ImportStory story(
            InMemoryProducts products, List<List<String>> rows, OnDuplicate onDuplicate, boolean dryRun) {
        return new ImportStory(
                HEADER,
                rows,
                new ImportOptions(onDuplicate, Map.of(), dryRun),
                5,
                crashes -> new ProductIntake(crashes.around(Products.class, products), "VND"));
    }

    private static List<Product> all(InMemoryProducts products) {
        List<Product> all = new ArrayList<>();
        products.changedSince(Instant.EPOCH, all::addAll);
        return all;
    }
}
