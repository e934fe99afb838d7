package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.search.SearchWords;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in memory, each product at a position that it keeps. Immutable; a change makes a new one that shares what
 * stayed. About 300 bytes a product.
 */
final class ServedCatalogue {

    static final ServedCatalogue EMPTY = new ServedCatalogue(new ServedProduct[0], Map.of(), new BitSet(), Map.of());

    private final ServedProduct[] products;
    private final Map<ProductId, Integer> positions;
    private final BitSet onSale;
    private final Map<String, BitSet> categories;
    private volatile int @Nullable [] byMerit;

    private ServedCatalogue(
            ServedProduct[] products,
            Map<ProductId, Integer> positions,
            BitSet onSale,
            Map<String, BitSet> categories) {
        this.products = products;
        this.positions = positions;
        this.onSale = onSale;
        this.categories = categories;
    }

    int size() {
        return products.length;
    }

    ServedProduct get(int position) {
        return products[position];
    }

    /** Where a product stands, or -1. */
    int position(ProductId id) {
        return positions.getOrDefault(id, -1);
    }

    boolean isOnSale(int position) {
        return onSale.get(position);
    }

    /** The positions of a category's products, on sale or not, whatever the case and accents of its name. */
    BitSet inCategory(String name) {
        return Objects.requireNonNullElseGet(categories.get(SearchWords.fold(name)), BitSet::new);
    }

    /** All positions, the well rated first, then the newest. */
    int[] byMerit() {
        int[] known = byMerit;
        if (known == null) {
            known = IntStream.range(0, products.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer at) -> -products[at].merit())
                            .thenComparing(at -> products[at].createdAt(), Comparator.reverseOrder())
                            .thenComparing(at -> products[at].id()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            byMerit = known;
        }
        return known;
    }

    Editor edit() {
        return new Editor(this);
    }

    /** Makes the next catalogue; what is not touched is shared. */
    static final class Editor {

        private final ServedCatalogue before;
        private ServedProduct[] products;
        private int size;
        private Map<ProductId, Integer> positions;
        private boolean ownPositions;
        private final BitSet onSale;
        private final Map<String, BitSet> categories;
        private final Set<String> ownCategories = new HashSet<>();
        private boolean changed;

        private Editor(ServedCatalogue before) {
            this.before = before;
            this.products = before.products.clone();
            this.size = products.length;
            this.positions = before.positions;
            this.onSale = (BitSet) before.onSale.clone();
            this.categories = new HashMap<>(before.categories);
        }

        /** Takes in a product as it is now; one that is known in this version already changes nothing. */
        void put(Product product) {
            Integer at = positions.get(product.id());
            if (at == null && !product.isListed()) {
                return;
            }
            if (at != null && products[at].version() == product.version()) {
                return;
            }
            changed = true;
            int position = at == null ? append(product.id()) : at;
            if (at != null) {
                products[at].categories().forEach(name -> own(name).clear(position));
            }
            ServedProduct next = ServedProduct.of(product);
            products[position] = next;
            onSale.set(position, next.onSale());
            if (next.listed()) {
                next.categories().forEach(name -> own(name).set(position));
            }
        }

        ServedCatalogue done() {
            return changed ? new ServedCatalogue(Arrays.copyOf(products, size), positions, onSale, categories) : before;
        }

        private int append(ProductId id) {
            if (!ownPositions) {
                positions = new HashMap<>(positions);
                ownPositions = true;
            }
            if (size == products.length) {
                products = Arrays.copyOf(products, Math.max(1_024, size * 2));
            }
            positions.put(id, size);
            return size++;
        }

        private BitSet own(String category) {
            String folded = SearchWords.fold(category);
            if (ownCategories.add(folded)) {
                BitSet shared = categories.get(folded);
                categories.put(folded, shared == null ? new BitSet() : (BitSet) shared.clone());
            }
            return categories.computeIfAbsent(folded, name -> new BitSet());
        }
    }
}
