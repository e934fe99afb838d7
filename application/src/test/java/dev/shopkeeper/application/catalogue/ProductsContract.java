package dev.shopkeeper.application.catalogue;

import static dev.shopkeeper.application.catalogue.ProductSamples.T0;
import static dev.shopkeeper.application.catalogue.ProductSamples.id;
import static dev.shopkeeper.application.catalogue.ProductSamples.ids;
import static dev.shopkeeper.application.catalogue.ProductSamples.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of products does when it writes and looks up; {@link ProductListsContract} tells of its lists. */
public abstract class ProductsContract {

    /** An empty store. */
    protected abstract Products products();

    @Test
    void givesBackWhatItWasGiven() {
        Products products = products();
        ProductDetails full = new ProductDetails(
                "Áo dài lụa",
                "Silk, \"hand-made\"\nin Huế",
                List.of("Clothing", "Áo dài", "$odd.name"),
                new BigDecimal("1250000.50"),
                "VND",
                4.7,
                123,
                0L,
                false,
                "https://example.com/ao-dai.jpg",
                "Huế",
                "Thừa Thiên Huế",
                Map.of("colour.main", "red", "$size", "M", "chất liệu", "lụa"));
        Product bare = product("p1", "Tea");
        Product rich = Product.imported(id("p/2 ?"), full, new Stamp("i1", 7), T0);
        Product grown = rich.updated(full.rated(5, 124), new Stamp("i2", 8), T0.plusSeconds(1));
        assertThat(products.write(bare)).isTrue();
        assertThat(products.write(rich)).isTrue();
        assertThat(products.write(grown)).isTrue();

        assertThat(products.find(bare.id())).contains(bare);
        assertThat(products.find(rich.id())).contains(grown);
        assertThat(products.find(id("P1"))).isEmpty();
        assertThat(products.find(id("p/2"))).isEmpty();
    }

    @Test
    void writesOnlyUponTheStateBefore() {
        Products products = products();
        Product first = product("p1", "Tea");
        Product second = first.changed(first.details().stocked(3L), T0.plusSeconds(1));

        assertThat(products.write(second)).isFalse();
        assertThat(products.write(first)).isTrue();
        assertThat(products.write(first)).isFalse();
        assertThat(products.write(second)).isTrue();
        assertThat(products.write(first.changed(first.details().stocked(9L), T0)))
                .isFalse();
        assertThat(products.find(first.id())).contains(second);
    }

    @Test
    void findsManyEachOnce() {
        Products products = products();
        List<Product> thousand = thousand();
        assertThat(products.writeAll(thousand)).isEmpty();

        assertThat(products.findAll(thousand.stream().map(Product::id).toList()))
                .containsExactlyInAnyOrderElementsOf(thousand);
        assertThat(ids(products.findAll(List.of(id("p0007"), id("none"), id("p0007")))))
                .containsExactly("p0007");
        assertThat(products.findAll(List.of())).isEmpty();
    }

    @Test
    void writesManyEachOnItsOwn() {
        Products products = products();
        Product old = product("p1", "Tea");
        Product stale = product("p2", "Coffee");
        products.writeAll(List.of(old, stale));
        products.write(stale.changed(stale.details().stocked(1L), T0));
        Product changed = old.changed(old.details().stocked(5L), T0.plusSeconds(1));
        Product fresh = product("p3", "Cocoa");

        assertThat(products.writeAll(List.of(
                        product("p1", "Again"),
                        changed,
                        stale.changed(stale.details().stocked(9L), T0),
                        fresh,
                        product("p4", "Gone").removed(T0))))
                .containsExactlyInAnyOrder(id("p1"), id("p2"), id("p4"));
        assertThat(products.find(old.id())).contains(changed);
        assertThat(products.find(fresh.id())).contains(fresh);
        assertThat(products.find(id("p4"))).isEmpty();
        assertThat(products.writeAll(List.of())).isEmpty();
    }

    @Test
    void writingTheSameAgainWritesNothing() {
        Products products = products();
        Product one = product("p1", "Tea");
        products.writeAll(List.of(one));

        assertThat(products.writeAll(List.of(one))).containsExactly(one.id());
        assertThat(products.find(one.id())).contains(one);
    }

    @Test
    void aDeletedProductIsFoundButNeitherSlicedNorCounted() {
        Products products = products();
        Product gone = product("p1", "Tea");
        products.writeAll(List.of(gone, product("p2", "Coffee"), product("p3", "Cocoa")));
        products.write(gone.removed(T0.plusSeconds(1)));

        assertThat(products.find(gone.id()).orElseThrow().deleted()).isTrue();
        assertThat(products.findAll(List.of(gone.id()))).hasSize(1);
        assertThat(ids(products.slice(null, 10))).containsExactly("p2", "p3");
        assertThat(ids(products.slice(null, 1))).containsExactly("p2");
        assertThat(ids(products.slice(id("p2"), 10))).containsExactly("p3");
        assertThat(products.slice(id("p3"), 10)).isEmpty();
        assertThat(products.count()).isEqualTo(2);
    }

    @Test
    void walksThroughAllInOrderOfId() {
        Products products = products();
        List<Product> all = new ArrayList<>(thousand());
        all.add(product("q1", "Last"));
        products.writeAll(all.subList(500, all.size()));
        products.writeAll(all.subList(0, 500));
        List<Product> seen = new ArrayList<>();

        products.walk(batch -> {
            assertThat(batch).hasSizeBetween(1, Products.MAX_SLICE);
            seen.addAll(batch);
        });

        assertThat(seen).containsExactlyElementsOf(all);
        products().walk(batch -> assertThat(batch).as("of an empty store").isEmpty());
    }

    @Test
    void tellsWhatHasChangedDeletedOnesToo() {
        Products products = products();
        assertThat(products.lastChange()).isEmpty();
        Product a = product("a", "Tea");
        Product b = product("b", "Coffee");
        Product c = product("c", "Cocoa");
        products.writeAll(List.of(a, b, c));
        products.write(c.changed(c.details().stocked(1L), T0.plusSeconds(1)));
        products.write(a.removed(T0.plusSeconds(2)));

        assertThat(products.lastChange()).contains(T0.plusSeconds(2));
        assertThat(changedSince(products, T0)).containsExactly("b", "c", "a");
        assertThat(changedSince(products, T0.plusMillis(1))).containsExactly("c", "a");
        assertThat(changedSince(products, T0.plusSeconds(2))).containsExactly("a");
        assertThat(changedSince(products, T0.plusSeconds(3))).isEmpty();
    }

    @Test
    void tellsOfManyThatChangedAtOnce() {
        Products products = products();
        List<Product> all = new ArrayList<>(thousand());
        all.add(product("q1", "Last"));
        all.add(product("q2", "Very last"));
        products.writeAll(all);

        assertThat(changedSince(products, T0)).containsExactlyElementsOf(ids(all));
    }

    private static List<String> changedSince(Products products, Instant moment) {
        List<String> seen = new ArrayList<>();
        products.changedSince(moment, batch -> {
            assertThat(batch).hasSizeBetween(1, Products.MAX_SLICE);
            seen.addAll(ids(batch));
        });
        return seen;
    }

    private static List<Product> thousand() {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> product("p%04d".formatted(i), "Product " + i))
                .toList();
    }
}
