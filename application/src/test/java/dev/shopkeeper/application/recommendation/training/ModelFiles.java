package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** Models that are kept and serve, for stories that are not about training. */
public final class ModelFiles {

    private ModelFiles() {}

    /** Fits on everything there is, and lets it serve. */
    public static void publish(
            ModelType type,
            Products products,
            Interactions interactions,
            ModelSnapshots snapshots,
            Recommenders recommenders,
            Instant now) {
        TrainingLimits limits = new TrainingLimits(1_000_000, 100, 3, 10);
        CollectFacts.Facts facts =
                new CollectFacts(products, interactions, Strengths.defaults(), limits).collect(() -> false);
        TrainingData data = new TrainingData(facts.data().matrix(), facts.texts(), now.getEpochSecond(), null);
        Recommender model = recommenders
                .fit(type, data, ModelOptions.USUAL, FitMonitor.NONE)
                .recommender();
        long number = snapshots.nextVersion(type);
        try {
            snapshots.write(type, number, out -> ModelFile.write(facts.data().items(), model, recommenders, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        snapshots.keep(version(type, number, now));
        snapshots.activate(type, number, snapshots.active().get(type));
    }

    public static ModelVersion version(ModelType type, long number, Instant now) {
        return new ModelVersion(
                type, number, type, new TrainingId("t"), now, new TrainedOn(0, 0, 0, 0, null), Map.of(), null, 1);
    }
}
