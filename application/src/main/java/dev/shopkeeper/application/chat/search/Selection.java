package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.domain.search.SearchWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Chooses the products of one wish: within one reading of the index. */
final class Selection {

    /** A product has at least this share of what is asked for. */
    static final double ENOUGH = 0.5;

    /** Of much that is said a product may have less, if two of it are its name or category. */
    private static final double SOME = 0.3;

    private static final int TWO = 2;

    /** And not much less than the best has. */
    private static final double NEARLY = 0.75;

    private static final double MERIT = 0.0015;
    private static final double LENGTH = 0.004;

    private final CatalogueIndex index;
    private final ProductWish wish;
    private final Matching matching;
    private final @Nullable String category;
    private final List<String> missing = new ArrayList<>();

    Selection(CatalogueIndex index, ProductWish wish) {
        this.index = index;
        this.wish = wish;
        this.category = wish.category() == null ? null : SearchWords.fold(wish.category());
        this.matching = new Matching(index);
        for (Concept concept : wish.concepts()) {
            if (!matching.take(concept)) {
                missing.add(concept.said());
            }
        }
    }

    /** What came of it: positions, the best first; how many there are in all; what occurs nowhere. */
    record Outcome(List<Integer> positions, int total, List<String> missing) {}

    Outcome choose(int limit) {
        double best = bestCoverage();
        boolean some = best < ENOUGH && best >= SOME;
        double enough = some ? NEARLY * best : Math.max(ENOUGH, NEARLY * best);
        Comparator<Integer> order = order();
        PriorityQueue<Integer> kept = new PriorityQueue<>(limit + 1, order.reversed());
        int total = 0;
        for (int at = index.live().nextSetBit(0); at >= 0; at = index.live().nextSetBit(at + 1)) {
            boolean told = !some || matching.named(at) >= TWO;
            if (told && matching.coverage(at) >= enough && fits(index.entry(at))) {
                total++;
                kept.add(at);
                if (kept.size() > limit) {
                    kept.poll();
                }
            }
        }
        List<Integer> positions = new ArrayList<>(kept);
        positions.sort(order);
        return new Outcome(Collections.unmodifiableList(positions), total, List.copyOf(missing));
    }

    private double bestCoverage() {
        double best = 0;
        for (int at = index.live().nextSetBit(0); at >= 0; at = index.live().nextSetBit(at + 1)) {
            best = Math.max(best, matching.coverage(at));
        }
        return best;
    }

    private boolean fits(Entry entry) {
        boolean price = !wish.hasPrice() || (entry.price() >= 0 && isWithin(entry));
        return price
                && (!wish.inStock() || entry.inStock())
                && (wish.minRating() <= 0 || entry.rating() >= wish.minRating() - 0.001)
                && (category == null || entry.categories().contains(category))
                && (entry.price() >= 0 || !byPrice());
    }

    private boolean byPrice() {
        return wish.order() == ProductWish.Order.CHEAPEST || wish.order() == ProductWish.Order.DEAREST;
    }

    private boolean isWithin(Entry entry) {
        return (wish.currency() == null || wish.currency().equals(entry.currency()))
                && (wish.minPrice() == null || entry.price() >= hundredths(wish.minPrice()))
                && (wish.maxPrice() == null || entry.price() <= hundredths(wish.maxPrice()));
    }

    private static double hundredths(BigDecimal price) {
        return price.movePointRight(2).doubleValue();
    }

    private Comparator<Integer> order() {
        Comparator<Integer> match = Comparator.comparingDouble(at -> -relevance(at));
        Comparator<Integer> first =
                switch (wish.order()) {
                    case BEST_MATCH -> match;
                    case CHEAPEST ->
                        Comparator.comparingLong(at -> index.entry(at).price());
                    case DEAREST ->
                        Comparator.comparingLong(at -> -index.entry(at).price());
                    case BEST_RATED ->
                        Comparator.<Integer>comparingDouble(
                                        at -> -index.entry(at).rating())
                                .thenComparingLong(at -> -index.entry(at).reviews());
                    case POPULAR ->
                        Comparator.comparingLong(at -> -index.entry(at).reviews());
                    case NEWEST ->
                        Comparator.comparingLong(at -> -index.entry(at).created());
                };
        return first.thenComparing(match).thenComparing(at -> index.entry(at).id());
    }

    private double relevance(int at) {
        Entry entry = index.entry(at);
        return matching.score(at) + MERIT * entry.merit() - LENGTH * entry.nameWords();
    }
}
