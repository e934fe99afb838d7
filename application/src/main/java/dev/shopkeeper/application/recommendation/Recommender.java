package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.function.IntUnaryOperator;

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

    /**
     * Tells of an item which place in the history speaks most for it, or -1 when none does. What the items have in common
     * is worked out once; what is given back is for one thread.
     */
    IntUnaryOperator because(History history);

    /** Bytes it holds. */
    long bytes();
}
