package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.ModelOptions;
import java.util.List;

/**
 * What a fit gave.
 *
 * @param recommender the model; its type says when another than asked for had to stand in
 * @param options what it was fitted with, chosen values included
 * @param notes what somebody should know about it, for the log of the run
 */
public record Fitted(Recommender recommender, ModelOptions options, List<String> notes) {

    public Fitted {
        notes = List.copyOf(notes);
    }
}
