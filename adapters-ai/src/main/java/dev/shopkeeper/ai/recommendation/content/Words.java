package dev.shopkeeper.ai.recommendation.content;

import dev.shopkeeper.application.recommendation.ItemText;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a product, lower-cased and without diacritics, and how much each says: a word of the name counts twice
 * one of the description, a category three times and as a whole too.
 */
final class Words {

    private static final int MOST = 400;
    private static final int LONGEST_TEXT = 8_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static Map<String, Double> of(ItemText text) {
        Map<String, Double> counts = new HashMap<>();
        add(counts, text.name(), 2);
        for (String category : text.categories()) {
            add(counts, category, 3);
            count(counts, "=" + String.join(" ", split(category)), 3);
        }
        add(counts, text.description(), 1);
        return counts;
    }

    private static void add(Map<String, Double> counts, String text, double weight) {
        for (String word : split(text)) {
            count(counts, word, weight);
        }
    }

    private static void count(Map<String, Double> counts, String word, double weight) {
        if (!word.isEmpty() && (counts.size() < MOST || counts.containsKey(word))) {
            counts.merge(word, weight, Double::sum);
        }
    }

    private static String[] split(String text) {
        String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = MARKS.matcher(Normalizer.normalize(head, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return BETWEEN.split(plain);
    }
}
