package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.search.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few short texts, and which of them speaks of what. Immutable. */
public final class Passages {

    private static final double TITLE = 1;
    private static final double BODY = 0.6;
    private static final int MOST_WORDS = 2_000;

    private final List<Map<String, Double>> words = new ArrayList<>();
    private final List<Set<String>> pairs = new ArrayList<>();

    /** One text: what stands over it, and what it says. */
    public record Passage(String title, String body) {}

    /**
     * How well a text matches.
     *
     * @param at       its place among the texts
     * @param coverage which share of what was asked it speaks of
     */
    public record Hit(int at, double coverage, double score) {}

    public Passages(List<Passage> passages) {
        for (Passage passage : passages) {
            Map<String, Double> weights = new HashMap<>();
            Set<String> together = new HashSet<>();
            take(passage.title(), TITLE, weights, together);
            take(passage.body(), BODY, weights, together);
            words.add(weights);
            pairs.add(together);
        }
    }

    private static void take(String text, double weight, Map<String, Double> weights, Set<String> together) {
        Word before = null;
        for (Word word : Words.of(text, MOST_WORDS)) {
            weights.merge(word.exact(), weight, Math::max);
            weights.merge(key(word.folded()), weight, Math::max);
            if (before != null) {
                together.add(before.exact() + " " + word.exact());
                together.add(key(before.folded() + " " + word.folded()));
            }
            before = word;
        }
    }

    /** Words without marks are kept apart from words that have none. */
    private static String key(String folded) {
        return "~" + folded;
    }

    /** The texts that have anything of these concepts, the best first. */
    public List<Hit> match(List<Concept> concepts) {
        double[] coverage = new double[words.size()];
        double[] score = new double[words.size()];
        double total = 0;
        for (Concept concept : concepts) {
            double[] best = new double[words.size()];
            int matched = 0;
            for (int i = 0; i < best.length; i++) {
                best[i] = best(concept, i);
                matched += best[i] > 0 ? 1 : 0;
            }
            double weight = concept.weight() * Math.log(1 + (words.size() + 0.5) / (matched + 0.5));
            total += weight;
            for (int i = 0; i < best.length; i++) {
                coverage[i] += best[i] > 0 ? weight : 0;
                score[i] += weight * best[i];
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] > 0) {
                hits.add(new Hit(i, coverage[i] / total, score[i] / total));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()));
        return hits;
    }

    private double best(Concept concept, int at) {
        double best = 0;
        for (Phrase phrase : concept.phrases()) {
            best = Math.max(best, weight(phrase, concept.loose(), at));
        }
        return best;
    }

    private double weight(Phrase phrase, boolean loose, int at) {
        double least = 1;
        Word before = null;
        for (Word word : phrase.words()) {
            String key = loose ? key(word.folded()) : word.exact();
            least = Math.min(least, words.get(at).getOrDefault(key, 0.0));
            if (before != null) {
                String pair = before.exact() + " " + word.exact();
                boolean together = pairs.get(at).contains(pair)
                        || (loose && pairs.get(at).contains(key(before.folded() + " " + word.folded())));
                least = together ? least : 0;
            }
            before = word;
        }
        return phrase.words().isEmpty() ? 0 : least;
    }
}
