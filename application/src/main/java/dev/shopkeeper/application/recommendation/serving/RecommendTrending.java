package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Reason;
import dev.shopkeeper.domain.recommendation.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen most in a window up to now, by strength. Counting costs what happened in the window, so a count is kept
 * for {@value #FRESH_SECONDS} seconds, and served while the next is being made.
 */
public final class RecommendTrending {

    static final int FRESH_SECONDS = 30;

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int WINDOWS = 32;

    private final ServingState state;
    private final Interactions interactions;
    private final Strengths strengths;
    private final InstantSource clock;
    private final Map<Duration, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Duration, Window> eldest) {
            return size() > WINDOWS;
        }
    };

    public RecommendTrending(ServingState state, Interactions interactions, Strengths strengths, InstantSource clock) {
        this.state = state;
        this.interactions = interactions;
        this.strengths = strengths;
        this.clock = clock;
    }

    /** Reads a window such as {@code 7d}, {@code 24h} or {@code 90m}, up to 90 days. */
    public static Duration window(String text) {
        String trimmed = text.strip();
        try {
            long n = Long.parseLong(trimmed.substring(0, Math.max(0, trimmed.length() - 1)));
            Duration window =
                    switch (trimmed.charAt(trimmed.length() - 1)) {
                        case 'd' -> Duration.ofDays(Math.min(n, 1_000));
                        case 'h' -> Duration.ofHours(Math.min(n, 100_000));
                        case 'm' -> Duration.ofMinutes(Math.min(n, 1_000_000));
                        default -> Duration.ZERO;
                    };
            if (window.isPositive() && window.compareTo(LONGEST) <= 0) {
                return window;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw wrongWindow();
        }
        throw wrongWindow();
    }

    private static InvalidInput wrongWindow() {
        return InvalidInput.field("window", "must be a time such as 7d, 24h or 90m, up to 90d");
    }

    public Recommendation trending(Duration window, @Nullable String category, int topK) {
        Wish wish = Wish.within(category, topK);
        Serving serving = state.current();
        Counted counted = window(window).counted();
        Answer answer = new Answer(serving, wish.topK(), wish.category(), LiveHistory.none());
        for (Chosen chosen : counted.products()) {
            if (answer.isFull()) {
                break;
            }
            answer.product(chosen.product(), chosen.strength(), new Reason.TrendingNow(), ModelType.TRENDING);
        }
        serving.model(ModelType.POPULAR).ifPresent(answer::ranked);
        answer.byMerit();
        return new Recommendation(null, answer.model(), answer.products());
    }

    private Window window(Duration window) {
        synchronized (windows) {
            return windows.computeIfAbsent(window, Window::new);
        }
    }

    /** How much a product was chosen. */
    private record Chosen(ProductId product, double strength) {}

    /** The products of a window, the most chosen first. */
    private record Counted(Instant at, List<Chosen> products) {}

    /** One window, counted now and then. */
    private final class Window {

        private final Duration length;
        private final ReentrantLock counting = new ReentrantLock();
        private volatile @Nullable Counted latest;

        private Window(Duration length) {
            this.length = length;
        }

        private Counted counted() {
            Counted known = latest;
            if (known != null && isFresh(known)) {
                return known;
            }
            if (known == null) {
                counting.lock();
            } else if (!counting.tryLock()) {
                return known;
            }
            try {
                Counted meanwhile = latest;
                if (meanwhile != null && isFresh(meanwhile)) {
                    return meanwhile;
                }
                Counted now = count();
                latest = now;
                return now;
            } finally {
                counting.unlock();
            }
        }

        private boolean isFresh(Counted counted) {
            return counted.at().plusSeconds(FRESH_SECONDS).isAfter(clock.instant());
        }

        private Counted count() {
            Instant now = clock.instant();
            List<Chosen> chosen =
                    interactions.countsByProduct(now.minus(length), now.plusSeconds(1)).entrySet().stream()
                            .map(each -> new Chosen(each.getKey(), strength(each.getValue())))
                            .filter(each -> each.strength() > 0)
                            .sorted(Comparator.comparingDouble(Chosen::strength)
                                    .reversed()
                                    .thenComparing(Chosen::product))
                            .toList();
            return new Counted(now, chosen);
        }

        private double strength(Map<InteractionType, Long> counts) {
            double sum = 0;
            for (Map.Entry<InteractionType, Long> each : counts.entrySet()) {
                double one = each.getKey() == InteractionType.RATE ? MEAN_RATING : strengths.of(each.getKey());
                sum += one * each.getValue();
            }
            return sum;
        }
    }

    /** Counts know that a product was rated, not how. */
    private static final double MEAN_RATING = 3;
}
