package dev.shopkeeper.application.catalogue;

import static dev.shopkeeper.application.catalogue.ProductSamples.T0;
import static dev.shopkeeper.application.catalogue.ProductSamples.id;
import static dev.shopkeeper.application.catalogue.ProductSamples.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of products does when it lists, searches and filters. */
public abstract class ProductListsContract {

    private static final PageRequest ALL_OF_IT = new PageRequest(1, 100, null, null);

    /** An empty store. */
    protected abstract Products products();

    private Products five() {
        Products products = products();
        add(products, "p1", "Áo dài lụa", "Silk dress from Huế", "120.00", 4.5, 10, 3L, 0, "Clothing", "Áo dài");
        add(products, "p2", "Cà phê Huế", "Roasted beans", "9.90", 4.9, 200, null, 10, "Coffee", "Food & Drink");
        add(products, "p3", "Crème brûlée class", "An evening at the stove", "45.00", 0, 0, 0L, 10, "Food & Drink");
        add(products, "p4", "apple tea", "Dried apples", null, 4.5, 7, 12L, 10, "Tea");
        add(products, "p5", "Zen garden", "A walk", "45.00", 3.0, 50, null, 20);
        Product gone = Product.entered(id("p6"), ProductDetails.named("Áo dài gone", "USD"), T0);
        products.write(gone);
        products.write(gone.removed(T0.plusSeconds(60)));
        return products;
    }

    private static void add(
            Products products,
            String id,
            String name,
            String description,
            @Nullable String price,
            double rating,
            long reviews,
            @Nullable Long quantity,
            long after,
            String... categories) {
        ProductDetails details = ProductDetails.named(name, "USD")
                .describedAs(description)
                .inCategories(List.of(categories))
                .priced(price == null ? null : new BigDecimal(price))
                .rated(rating, reviews)
                .stocked(quantity)
                .withActive(!id.equals("p5"));
        products.write(Product.entered(id(id), details, T0.plusSeconds(after)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "default",
            value = {
                "default, p5 p4 p3 p2 p1",
                "-created_at, p5 p4 p3 p2 p1",
                "created_at, p1 p2 p3 p4 p5",
                "updated_at, p1 p2 p3 p4 p5",
                "name, p1 p4 p2 p3 p5",
                "-name, p5 p3 p2 p4 p1",
                "price, p4 p2 p3 p5 p1",
                "-price, p1 p5 p3 p2 p4",
                "-rating, p2 p4 p1 p5 p3",
                "review_count, p3 p4 p1 p5 p2"
            })
    void sortsPagesAndWalksInTheSameOrder(@Nullable String sort, String expected) {
        Products products = five();
        List<String> inOrder = List.of(expected.split(" "));
        PageRequest.Sort by = sort == null ? null : PageRequest.Sort.parse(sort);

        assertThat(ids(products.list(ProductFilter.ALL, new PageRequest(1, 100, null, by))
                        .items()))
                .isEqualTo(inOrder);
        for (int size = 1; size <= 3; size++) {
            List<String> paged = new ArrayList<>();
            List<String> walked = new ArrayList<>();
            String after = null;
            for (int page = 1; page <= 5; page++) {
                paged.addAll(ids(products.list(ProductFilter.ALL, new PageRequest(page, size, null, by))
                        .items()));
                if (page == 1 || after != null) {
                    Page<Product> step = products.list(ProductFilter.ALL, new PageRequest(1, size, after, by));
                    assertThat(step.total()).isEqualTo(5);
                    walked.addAll(ids(step.items()));
                    after = step.nextCursor();
                }
            }
            assertThat(after).isNull();
            assertThat(paged).isEqualTo(inOrder);
            assertThat(walked).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ao dai, p1",
        "ÁO DÀI, p1",
        "hue, p2 p1",
        "ca phe, p2",
        "creme bru, p3",
        "clothing, p1",
        "food drink, p3 p2",
        "apples, p4",
        "app, p4",
        "p5, p5",
        "pple, ''",
        "apple zen, ''",
        "' - ', p5 p4 p3 p2 p1"
    })
    void findsByTheBeginningsOfWordsWithoutMarks(String query, String expected) {
        assertThat(listed(five(), new ProductFilter(query, null, null, null, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"coffee, p2", "Food & Drink, p3 p2", "ao dai, p1", "' Áo Dài ', p1", "food, ''"})
    void filtersByCategory(String category, String expected) {
        assertThat(listed(five(), new ProductFilter(null, category, null, null, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "45.00, -, p5 p3 p1",
                "-, 45, p5 p3 p2",
                "10, 100, p5 p3",
                "45.01, 100.999, ''",
                "0, -, p5 p3 p2 p1",
                "-, 0, ''"
            })
    void filtersByPriceIncludingItsEnds(@Nullable BigDecimal min, @Nullable BigDecimal max, String expected) {
        assertThat(listed(five(), new ProductFilter(null, null, min, max, null, null)))
                .isEqualTo(expected);
    }

    @Test
    void filtersByWhatIsForSale() {
        Products products = five();

        assertThat(listed(products, new ProductFilter(null, null, null, null, true, null)))
                .isEqualTo("p5 p4 p2 p1");
        assertThat(listed(products, new ProductFilter(null, null, null, null, false, null)))
                .isEqualTo("p3");
        assertThat(listed(products, new ProductFilter(null, null, null, null, null, true)))
                .isEqualTo("p4 p3 p2 p1");
        assertThat(listed(products, new ProductFilter(null, null, null, null, null, false)))
                .isEqualTo("p5");
    }

    @Test
    void filtersByEverythingAtOnceAndCountsWhatIsLeft() {
        ProductFilter filter =
                new ProductFilter("hu", "food & drink", new BigDecimal("1"), new BigDecimal("50"), true, true);
        Page<Product> page = five().list(filter, new PageRequest(1, 1, null, PageRequest.Sort.parse("price")));

        assertThat(ids(page.items())).containsExactly("p2");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void aChangeIsSeenInTheVeryNextList() {
        Products products = five();
        Product tea = products.find(id("p4")).orElseThrow();
        ProductDetails next =
                tea.details().inCategories(List.of("Infusion")).stocked(0L).priced(new BigDecimal("3"));
        products.write(tea.changed(next, T0.plusSeconds(99)));

        assertThat(listed(products, new ProductFilter(null, "tea", null, null, null, null)))
                .isEmpty();
        assertThat(listed(products, new ProductFilter("infus", null, null, new BigDecimal("3"), false, null)))
                .isEqualTo("p4");
        products.write(tea.changed(next, T0).removed(T0.plusSeconds(100)));
        assertThat(listed(products, ProductFilter.ALL)).isEqualTo("p5 p3 p2 p1");
    }

    @Test
    void refusesUnknownSortsAndForeignCursors() {
        Products products = five();
        String cursor = products.list(ProductFilter.ALL, new PageRequest(1, 2, null, null))
                .nextCursor();

        assertRefused(products, new PageRequest(1, 2, null, PageRequest.Sort.parse("city")), "sort");
        assertRefused(products, new PageRequest(1, 2, "no cursor!", null), "after");
        assertRefused(products, new PageRequest(1, 2, "YWJj", null), "after");
        assertRefused(products, new PageRequest(1, 2, cursor, PageRequest.Sort.parse("price")), "after");
    }

    private static void assertRefused(Products products, PageRequest page, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> products.list(ProductFilter.ALL, page))
                .satisfies(refusal ->
                        assertThat(refusal.fields().getFirst().field()).isEqualTo(field));
    }

    private static String listed(Products products, ProductFilter filter) {
        Page<Product> page = products.list(filter, ALL_OF_IT);
        assertThat(page.total()).isEqualTo(page.items().size());
        return String.join(" ", ids(page.items()));
    }
}
