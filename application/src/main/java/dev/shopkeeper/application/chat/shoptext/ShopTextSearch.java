package dev.shopkeeper.application.chat.shoptext;

import dev.shopkeeper.application.chat.search.Concept;
import dev.shopkeeper.application.chat.search.Passages;
import dev.shopkeeper.application.chat.search.Passages.Hit;
import dev.shopkeeper.application.chat.search.Passages.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Finds what the shop says of something. Looks for changed texts every half minute. */
public final class ShopTextSearch {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final double ENOUGH = 0.5;
    private static final double NEARLY = 0.8;

    private final ShopTexts texts;
    private final InstantSource clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Loaded loaded = new Loaded(List.of(), Map.of(), Instant.MIN);

    public ShopTextSearch(ShopTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** A paragraph of a shop text. */
    public record Found(ShopText text, String paragraph) {}

    private record Part(ShopText text, String paragraph) {}

    private record OfLanguage(List<Part> parts, Passages passages) {}

    private record Loaded(List<ShopText> all, Map<String, OfLanguage> byLanguage, Instant at) {}

    /** Whether there is any text at all. */
    public boolean isEmpty() {
        return current().all().isEmpty();
    }

    /** What stands over the texts of a language, or of another where it has none. */
    public List<ShopText> texts(String language) {
        List<ShopText> all = current().all();
        List<ShopText> wanted =
                all.stream().filter(text -> text.language().equals(language)).toList();
        return wanted.isEmpty() ? all : wanted;
    }

    /**
     * The paragraphs that speak of most of these concepts, the best first; in this language, or in another when it has none.
     *
     * @return empty when no text speaks of enough of it
     */
    public List<Found> find(List<Concept> concepts, String language, int limit) {
        return find(concepts, language, limit, ENOUGH);
    }

    /**
     * The same.
     *
     * @param enough which share of the concepts a paragraph must speak of, from 0 to 1
     */
    public List<Found> find(List<Concept> concepts, String language, int limit, double enough) {
        Loaded now = current();
        OfLanguage own = now.byLanguage().get(language);
        List<Found> found = own == null ? List.of() : find(own, concepts, limit, enough);
        if (found.isEmpty()) {
            for (Map.Entry<String, OfLanguage> other : now.byLanguage().entrySet()) {
                if (found.isEmpty() && !other.getKey().equals(language)) {
                    found = find(other.getValue(), concepts, limit, enough);
                }
            }
        }
        return found;
    }

    private static List<Found> find(OfLanguage texts, List<Concept> concepts, int limit, double enough) {
        List<Hit> hits = texts.passages().match(concepts);
        double best = hits.isEmpty() ? 0 : hits.getFirst().score();
        return hits.stream()
                .filter(hit -> hit.coverage() >= enough && hit.score() >= NEARLY * best)
                .limit(limit)
                .map(hit -> texts.parts().get(hit.at()))
                .map(part -> new Found(part.text(), part.paragraph()))
                .toList();
    }

    private Loaded current() {
        Loaded known = loaded;
        if (clock.instant().isBefore(known.at().plus(FRESH)) || (!known.all().isEmpty() && loading.isLocked())) {
            return known;
        }
        loading.lock();
        try {
            if (!clock.instant().isBefore(loaded.at().plus(FRESH))) {
                loaded = load();
            }
            return loaded;
        } finally {
            loading.unlock();
        }
    }

    private Loaded load() {
        List<ShopText> all = texts.all();
        if (all.equals(loaded.all())) {
            return new Loaded(loaded.all(), loaded.byLanguage(), clock.instant());
        }
        Map<String, List<Part>> parts = new HashMap<>();
        for (ShopText text : all) {
            List<Part> own = parts.computeIfAbsent(text.language(), any -> new ArrayList<>());
            for (String paragraph : text.text().split("\\n\\s*\\n", -1)) {
                own.add(new Part(text, paragraph.strip()));
            }
        }
        Map<String, OfLanguage> byLanguage = new HashMap<>();
        parts.forEach((language, own) -> byLanguage.put(
                language,
                new OfLanguage(
                        List.copyOf(own),
                        new Passages(own.stream()
                                .map(part -> new Passage(title(part.text()), part.paragraph()))
                                .toList()))));
        return new Loaded(List.copyOf(all), byLanguage, clock.instant());
    }

    private static String title(ShopText text) {
        return text.title() + " " + text.id().replace('-', ' ');
    }
}
