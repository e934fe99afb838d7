package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.search.Words.Word;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.search.SearchWords;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of the listed products. A product that changes moves to a new position at the end; the old one is dead until
 * the index is {@linkplain #isWorn() made anew}. About a kilobyte a product. Readers share it, a writer has it alone.
 */
final class CatalogueIndex {

    /** Products beyond are not found by words. */
    static final int MOST = 300_000;

    private static final int NAME = 100;
    private static final int CATEGORY = 80;
    private static final int MORE = 55;
    private static final int TEXT = 45;
    private static final int MOST_WORDS = 40;
    private static final int MOST_TEXT_WORDS = 80;
    private static final int MOST_CHARACTERS = 1_500;
    private static final int WORN = 1_000;
    private static final Set<String> LINKS =
            Set.of("in", "of", "to", "from", "for", "the", "a", "and", "with", "near", "o", "tai", "va", "cho");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<ProductId, Integer> positions = new HashMap<>();
    private final BitSet live = new BitSet();
    private final Map<String, Postings> exact = new HashMap<>();
    private final Map<String, Postings> folded = new HashMap<>();
    private final Map<String, Postings> pairs = new HashMap<>();
    private final Map<String, CategoryCount> categories = new HashMap<>();
    private Entry[] entries = new Entry[1_024];
    private int size;

    /** How often a category is there, and how it is written. */
    record CategoryCount(String name, int products) {}

    /** Runs a reading while nothing changes. */
    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes in products as they are now. */
    void put(List<Product> products) {
        lock.writeLock().lock();
        try {
            products.forEach(this::put);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(Product product) {
        Integer known = positions.get(product.id());
        if (known != null && entries[known].version() == product.version()) {
            return;
        }
        if (known != null) {
            positions.remove(product.id());
            live.clear(known);
            count(entries[known].categories(), List.of());
        }
        if (product.isListed() && positions.size() < MOST) {
            append(product);
        }
    }

    private void append(Product product) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + size / 2);
        }
        int position = size++;
        ProductDetails details = product.details();
        int nameWords = field(position, details.name(), NAME, MOST_WORDS, true);
        details.categories().forEach(category -> field(position, category, CATEGORY, MOST_WORDS, true));
        field(position, details.city(), CATEGORY, MOST_WORDS, true);
        field(position, details.state(), MORE, MOST_WORDS, true);
        details.attributes().values().forEach(value -> field(position, value, MORE, MOST_WORDS, false));
        field(position, product.id().value(), MORE, MOST_WORDS, false);
        field(position, details.description(), TEXT, MOST_TEXT_WORDS, false);
        Entry entry = Entry.of(product, nameWords);
        entries[position] = entry;
        positions.put(product.id(), position);
        live.set(position);
        count(List.of(), details.categories());
    }

    private int field(int position, @Nullable String text, int weight, int most, boolean paired) {
        if (text == null) {
            return 0;
        }
        List<Word> words = Words.of(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)), most);
        String before = "";
        for (Word word : words) {
            exact.computeIfAbsent(word.exact(), any -> new Postings()).add(position, weight);
            if (word.isMarked()) {
                folded.computeIfAbsent(word.folded(), any -> new Postings()).add(position, weight);
            }
            if (paired && !before.isEmpty() && !LINKS.contains(before)) {
                pairs.computeIfAbsent(before + " " + word.folded(), any -> new Postings())
                        .add(position, weight);
            }
            before = word.folded();
        }
        return words.size();
    }

    private void count(List<String> gone, List<String> come) {
        gone.forEach(category ->
                categories.computeIfPresent(category, (key, count) -> count.products() > 1 ? fewer(count) : null));
        come.forEach(category -> categories.merge(
                SearchWords.fold(category),
                new CategoryCount(category, 1),
                (count, one) -> new CategoryCount(count.name(), count.products() + 1)));
    }

    private static CategoryCount fewer(CategoryCount count) {
        return new CategoryCount(count.name(), count.products() - 1);
    }

    /** Whether so much of it is dead that it should be made anew. */
    boolean isWorn() {
        return read(() -> size - positions.size() > WORN + positions.size() / 2);
    }

    // What follows is called within read.

    int size() {
        return size;
    }

    int products() {
        return positions.size();
    }

    boolean isLive(int position) {
        return live.get(position);
    }

    BitSet live() {
        return live;
    }

    Entry entry(int position) {
        return entries[position];
    }

    /** Where a product stands, or -1. */
    int position(ProductId id) {
        return positions.getOrDefault(id, -1);
    }

    Map<String, CategoryCount> categories() {
        return categories;
    }

    boolean isWord(String word) {
        return exact.containsKey(word);
    }

    boolean isPair(String first, String second) {
        return pairs.containsKey(first + " " + second);
    }

    /** Where a word occurs as it is written. */
    @Nullable
    Postings exact(String word) {
        return exact.get(word);
    }

    /** Where a word occurs that is this one without its marks. */
    @Nullable
    Postings folded(String word) {
        return folded.get(word);
    }

    /** Where two words stand side by side in a name, whatever their marks. */
    @Nullable
    Postings pair(String first, String second) {
        return pairs.get(first + " " + second);
    }

    /** All words, as they are written. */
    Set<String> words() {
        return exact.keySet();
    }
}
