package dev.shopkeeper.application.chat.search;

import java.util.List;

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
}
