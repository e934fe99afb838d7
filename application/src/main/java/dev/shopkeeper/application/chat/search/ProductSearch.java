package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.chat.search.Selection.Outcome;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds products by wishes. One thread {@linkplain #refresh() follows} the catalogue; what is found is told as the store
 * has it.
 */
public final class ProductSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ProductSearch.class);

    /** Clocks of other nodes may be behind by so much. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOGETHER = 100;
    private static final int MOST = 50;

    private final Products products;
    private final InstantSource clock;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile CatalogueIndex index = new CatalogueIndex();
    private @Nullable Instant newestChange;
    private Instant settledAt = Instant.MIN;

    public ProductSearch(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param total   how many there are in all
     * @param missing what was asked for that no product has anything of
     */
    public record Found(List<Product> products, int total, List<String> missing) {
        public Found {
            products = List.copyOf(products);
            missing = List.copyOf(missing);
        }
    }

    /** A category, and how many listed products it has. */
    public record Category(String name, int products) {}

    /** Looks what changed in the catalogue. */
    public synchronized void refresh() {
        Optional<Instant> last = products.lastChange();
        if (last.isPresent()) {
            follow(last.get());
        }
        loaded.countDown();
    }

    private void follow(Instant newest) {
        Instant now = clock.instant();
        if (!newest.equals(newestChange)) {
            settledAt = now.plus(OVERLAP);
        } else if (now.isAfter(settledAt)) {
            return;
        }
        if (newestChange == null || index.isWorn()) {
            CatalogueIndex next = new CatalogueIndex();
            products.walk(batch -> put(next, batch));
            index = next;
            if (products.count() > CatalogueIndex.MOST) {
                LOG.warn("The chat finds {} products by words, and there are more", CatalogueIndex.MOST);
            }
        } else {
            CatalogueIndex current = index;
            products.changedSince(newestChange.minus(OVERLAP), batch -> put(current, batch));
        }
        newestChange = newest;
    }

    /** In small steps, so that those who search do not wait long. */
    private static void put(CatalogueIndex index, List<Product> batch) {
        for (int from = 0; from < batch.size(); from += TOGETHER) {
            index.put(batch.subList(from, Math.min(batch.size(), from + TOGETHER)));
        }
    }

    /** The concepts of a text, as far as they could be of a product. */
    public List<Concept> concepts(String text, boolean loose) {
        CatalogueIndex current = current();
        return current.read(() -> Lexicon.ours().concepts(Words.of(text, MOST), loose, current));
    }

    /** The best for a wish, at most so many, up to {@value #MOST}. */
    public Found find(ProductWish wish, int limit) {
        CatalogueIndex current = current();
        Outcome outcome = current.read(() -> new Selection(current, wish).choose(Math.min(limit, MOST)));
        List<ProductId> ids = current.read(() ->
                outcome.positions().stream().map(at -> current.entry(at).id()).toList());
        List<Product> fresh = listed(ids);
        return new Found(fresh, outcome.total() - (ids.size() - fresh.size()), outcome.missing());
    }

    /** Those of the products that people may see, in the order of the ids. */
    public List<Product> listed(List<ProductId> ids) {
        Map<ProductId, Product> byId = new HashMap<>();
        products.findAll(ids).forEach(product -> byId.put(product.id(), product));
        List<Product> listed = new ArrayList<>();
        for (ProductId id : ids) {
            Product product = byId.get(id);
            if (product != null && product.isListed()) {
                listed.add(product);
            }
        }
        return listed;
    }

    /** The categories, those with most products first; at most so many. */
    public List<Category> categories(int limit) {
        CatalogueIndex current = current();
        return current.read(() -> current.categories().values().stream()
                .map(count -> new Category(count.name(), count.products()))
                .sorted(Comparator.comparingInt((Category one) -> -one.products())
                        .thenComparing(Category::name))
                .limit(limit)
                .toList());
    }

    /** The currency of the first product with a price; null when there is none. */
    public @Nullable String currency() {
        CatalogueIndex current = current();
        return current.read(() -> {
            for (int at = current.live().nextSetBit(0);
                    at >= 0;
                    at = current.live().nextSetBit(at + 1)) {
                if (current.entry(at).price() >= 0) {
                    return current.entry(at).currency();
                }
            }
            return null;
        });
    }

    private CatalogueIndex current() {
        try {
            if (!loaded.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(
                        Unavailable.Why.AWAY, "the catalogue is still being loaded: try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Unavailable.Why.AWAY, "the server stops");
        }
        return index;
    }
}
