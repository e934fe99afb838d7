package dev.shopkeeper.domain.recommendation;

import java.util.Arrays;
import java.util.Optional;

/** One thing that can be set about how models are fitted; the name is unique over all models. */
public enum ModelParameter {
    /** Length of the vectors of iALS. */
    FACTORS("factors", 1, 1_024, 64),
    /** Sweeps over customers and products of iALS. */
    ITERATIONS("iterations", 1, 200, 12),
    /** L2 regularization of iALS, scaled by how often a customer or product occurs. */
    REGULARIZATION("regularization", 0, 1_000, 0.005),
    /** Weight of what was not chosen in iALS (alpha zero), against 1 for what was chosen once. */
    UNOBSERVED_WEIGHT("unobserved_weight", 0, 100, 0.1),
    /** Exponent of the frequency in iALS's regularization: 1 as in Rendle 2021, 0 is the same for all. */
    FREQUENCY_EXPONENT("frequency_exponent", 0, 2, 1),
    /** L2 regularization of EASE. */
    EASE_REGULARIZATION("ease_regularization", 1e-6, 1e9, 200),
    /** Dropout of EASE (Steck 2020): regularization that grows with how often a product occurs. */
    EASE_DROPOUT("ease_dropout", 0, 0.99, 0),
    /** How much less the choices of active people count in EASE: 0 not at all, 0.5 as one choice in all. */
    EASE_ACTIVITY_EXPONENT("ease_activity_exponent", 0, 1, 0.25),
    /** The same in ItemKNN. */
    ACTIVITY_EXPONENT("activity_exponent", 0, 1, 0.25),
    /** Above so many products EASE is not fitted, for its matrix grows with their square. */
    EASE_MAX_ITEMS("ease_max_items", 1, 30_000, 8_000),
    /** How many similar products ItemKNN keeps for each. */
    NEIGHBOURS("neighbours", 1, 10_000, 100),
    /** Shrinkage of ItemKNN: similarity from few customers counts less. */
    SHRINKAGE("shrinkage", 0, 100_000, 10),
    /** Exponent that takes popularity out of ItemKNN's scores: 0.5 is plain cosine. */
    POPULARITY_EXPONENT("popularity_exponent", 0, 1, 0.5),
    /** After so many days a choice counts half for Popular. */
    HALF_LIFE_DAYS("half_life_days", 0.01, 36_500, 90),
    /** The window of Trending, set against the time before it. */
    TRENDING_DAYS("trending_days", 0.01, 3_650, 7),
    /** Number of groups of Clusters; 0 leaves it to the catalogue's size. */
    CLUSTERS("clusters", 0, 10_000, 0),
    /** 1 uses sentence embeddings beside the words in Content. */
    EMBEDDINGS("embeddings", 0, 1, 0),
    /** Everything random follows from it. */
    SEED("seed", 0, 1L << 53, 42);

    private final String wireName;
    private final double least;
    private final double most;
    private final double usual;

    ModelParameter(String wireName, double least, double most, double usual) {
        this.wireName = wireName;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    public String wireName() {
        return wireName;
    }

    /** What is used where nothing was said. */
    public double usual() {
        return usual;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    String range() {
        return "must be a number from %s to %s".formatted(least, most);
    }

    static Optional<ModelParameter> find(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
