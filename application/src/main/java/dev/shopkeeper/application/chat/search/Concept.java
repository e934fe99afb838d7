package dev.shopkeeper.application.chat.search;

import java.util.List;
import java.util.Set;

/**
 * One thing that is asked for, in all the ways it may be said.
 *
 * @param said    as it was said
 * @param phrases that and what means the same, in either language
 * @param loose   whether words without marks may stand for those with marks: somebody writes Vietnamese without them
 * @param weight  1; less for what may well be missing
 */
public record Concept(String said, List<Phrase> phrases, boolean loose, double weight) {

    public Concept {
        phrases = List.copyOf(phrases);
    }

    /** Whether it was said so, or may be said so, by {@link Concepts#key}. */
    public boolean isAnyOf(Set<String> keys) {
        return phrases.stream().anyMatch(phrase -> keys.contains(phrase.exact()));
    }
}
