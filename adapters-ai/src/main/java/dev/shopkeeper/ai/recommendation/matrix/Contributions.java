package dev.shopkeeper.ai.recommendation.matrix;

import dev.shopkeeper.application.recommendation.History;

/** What the entries of a history say for one item: how much an entry counts times how alike the two are. */
public final class Contributions {

    private Contributions() {}

    /** How alike the entry at a place of the history is to the item in question. */
    @FunctionalInterface
    public interface Likeness {
        float at(int place);
    }

    /** The place that says most, the first of equals; -1 when none says anything for it. */
    public static int loudest(History history, Likeness likeness) {
        int most = -1;
        float loudest = 0;
        for (int i = 0; i < history.size(); i++) {
            float said = Confidence.of(history.strength(i)) * likeness.at(i);
            if (said > loudest) {
                loudest = said;
                most = i;
            }
        }
        return most;
    }
}
