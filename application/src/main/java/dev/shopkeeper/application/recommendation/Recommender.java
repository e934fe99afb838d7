package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.ModelType;

/**
 * A fitted model that scores every product for anyone, by what they did up to this moment. Immutable; many threads may
 * ask at once.
 *
 * <p>Scores of one call can be compared with each other and with nothing else. Every score is a finite number. The history
 * may name only items below {@link #items()}; what it holds is scored too, leaving it out is up to the caller.
 */
public interface Recommender {

    ModelType type();

    /** How many products it knows: indexes from 0. */
    int items();

    /** Whether it has anything to go by for this person; if not, {@link #score} ranks by nothing in particular. */
    boolean canAnswer(History history);

    /** Writes a score for every item. The array has at least {@link #items()} places; the rest is left alone. */
    void score(History history, float[] scores);

    /** Writes how similar every item is to one. */
    void similar(int item, float[] scores);

    /** The place in the history that speaks most for an item, or -1 when none does. */
    int because(History history, int item);

    /** Bytes it holds. */
    long bytes();
}
