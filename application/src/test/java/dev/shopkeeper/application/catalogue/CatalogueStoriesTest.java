package dev.shopkeeper.application.catalogue;

import static dev.shopkeeper.application.catalogue.ProductSamples.T0;
import static dev.shopkeeper.application.catalogue.ProductSamples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductChange;
import dev.shopkeeper.domain.catalogue.ProductField;
import dev.shopkeeper.domain.catalogue.ProductTaken;
import dev.shopkeeper.domain.catalogue.StaleProduct;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CatalogueStoriesTest {

    private static final Caller ADMIN = new Caller("boss", Set.of(Role.ADMIN), new AccountId("boss"), null);
    private static final Caller SHOP = new Caller("service", Set.of(Role.SERVICE), null, null);
    private static final Caller BUYER = new Caller("an", Set.of(Role.CUSTOMER), null, null);

    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final AtomicInteger last = new AtomicInteger();
    private final InstantSource clock = () -> T0.plusSeconds(last.incrementAndGet());
    private final ProductQueries queries = new ProductQueries(products);
    private final SaveProduct save = new SaveProduct(products, "VND", audit, () -> "new-" + last.get(), clock);
    private final RemoveProduct remove = new RemoveProduct(queries, products, audit, clock);

    @Test
    void aClientsIdStaysAndOursIsGivenWhereThereIsNone() {
        assertThat(save.add(ADMIN, named("sku 1", "Tea")).id()).isEqualTo(id("sku 1"));
        assertThat(save.add(ADMIN, fields("name", "Coffee")).id().value()).startsWith("new-");
        assertThatExceptionOfType(ProductTaken.class).isThrownBy(() -> save.add(ADMIN, named("sku 1", "Tea")));
        assertThat(audit.latest(9))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.PRODUCT_ADDED, AuditEntry.PRODUCT_ADDED);
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        Product first = save.put(SHOP, named("p1", "Tea"));

        assertThat(save.put(SHOP, named("p1", " Tea "))).isEqualTo(first);
        assertThat(products.find(id("p1"))).contains(first);
        Product second = save.put(SHOP, fields("product_id", "p1", "quantity", "3"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.name()).isEqualTo("Tea");
        assertThat(second.details().quantity()).isEqualTo(3);
        assertThat(audit.latest(9)).isEmpty();
    }

    @Test
    void anUpsertNeedsAnIdAndANewProductAName() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> save.put(SHOP, fields("name", "Tea")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> save.put(SHOP, named("a\nb", "Tea")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> save.put(SHOP, fields("product_id", "p1")));
        assertThat(products.count()).isZero();
    }

    @Test
    void whatWasRemovedIsGoneUntilItIsSentAgainAndThenItIsNew() {
        save.put(SHOP, fields("product_id", "p1", "name", "Tea", "city", "Huế"));
        remove.remove(ADMIN, "p1");

        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> queries.named("p1"));
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> remove.remove(ADMIN, "p1"));
        assertThatExceptionOfType(UnknownProduct.class)
                .isThrownBy(() -> save.edit(ADMIN, "p1", fields("name", "x"), null));
        assertThat(products.find(id("p1")).orElseThrow().deleted()).isTrue();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> save.put(SHOP, fields("product_id", "p1")));
        Product back = save.add(ADMIN, named("p1", "Tea"));
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.details().city()).isNull();
        assertThat(queries.named(" p1 ")).isEqualTo(back);
    }

    @Test
    void editsOnlyTheVersionThatIsKnown() {
        Product first = save.add(ADMIN, named("p1", "Tea"));
        Product second = save.edit(ADMIN, "p1", fields("name", "Coffee"), Set.of(first.version()));

        assertThat(second.name()).isEqualTo("Coffee");
        assertThatExceptionOfType(StaleProduct.class)
                .isThrownBy(() -> save.edit(ADMIN, "p1", fields("name", "Cocoa"), Set.of(first.version())));
        assertThatExceptionOfType(UnknownProduct.class)
                .isThrownBy(() -> save.edit(ADMIN, "x".repeat(300), fields("name", "Cocoa"), null));
    }

    @Test
    void aWriteThatLosesARaceIsRepeatedOnWhatIsThereThen() {
        save.put(SHOP, named("p1", "Tea"));
        AtomicInteger writes = new AtomicInteger();
        Products contested = new Contested(products, () -> {
            if (writes.getAndIncrement() == 0) {
                save.put(SHOP, fields("product_id", "p1", "city", "Huế"));
            }
        });

        new SaveProduct(contested, "VND", audit, () -> "x", clock)
                .put(SHOP, fields("product_id", "p1", "quantity", "1"));

        Product now = queries.named("p1");
        assertThat(now.details().city()).isEqualTo("Huế");
        assertThat(now.details().quantity()).isEqualTo(1);
    }

    @Test
    void onlyStaffAndServicesListWhatIsNotActive() {
        save.put(SHOP, fields("product_id", "p1", "name", "Tea", "active", "false"));
        PageRequest page = PageRequest.first(10);

        assertThat(queries.list(null, ProductFilter.LISTED, page).items()).isEmpty();
        assertThat(queries.list(SHOP, ProductFilter.ALL, page).items()).hasSize(1);
        assertThat(queries.list(ADMIN, ProductFilter.ALL, page).items()).hasSize(1);
        for (Caller caller : new Caller[] {BUYER, null}) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> queries.list(caller, ProductFilter.ALL, page));
        }
        assertThat(queries.named("p1").details().active()).isFalse();
        assertThat(queries.slice(null, 10).products()).hasSize(1);
        assertThat(queries.slice(id("p1"), 10)).isEqualTo(new ProductQueries.Slice(List.of(), 1));
    }

    private static ProductChange named(String id, String name) {
        return fields("product_id", id, "name", name);
    }

    private static ProductChange fields(String... pairs) {
        Map<ProductField, Optional<String>> texts = new EnumMap<>(ProductField.class);
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(ProductField.named(pairs[i]).orElseThrow(), Optional.of(pairs[i + 1]));
        }
        return new ProductChange(texts, null, Map.of(), false);
    }
}
