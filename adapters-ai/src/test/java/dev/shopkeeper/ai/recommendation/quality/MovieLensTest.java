package dev.shopkeeper.ai.recommendation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shopkeeper.ai.recommendation.blend.KnownFamilies;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.RankingEvaluation;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the models to what is published for MovieLens 100K, where {@code ../shared/data} beside the repository has it. */
class MovieLensTest {

    private static final Path RATINGS = Path.of("../../shared/data/ml-100k/u.data");

    @ParameterizedTest
    @CsvSource({"EASE, 0.475", "ALS, 0.475", "ITEM_KNN, 0.43", "POPULAR, 0.235"})
    void ranksAsWellAsIsPublished(ModelType type, double ndcg) throws IOException {
        assumeTrue(
                Files.isReadable(RATINGS),
                () -> "there is no " + RATINGS.toAbsolutePath().normalize());
        HoldOut data = ChoiceFiles.byChance(ChoiceFiles.ratings(RATINGS), 0.25, 1);
        ModelOptions options = ModelOptions.USUAL
                .with(ModelParameter.EASE_REGULARIZATION, 500)
                .with(ModelParameter.FACTORS, 32)
                .with(ModelParameter.UNOBSERVED_WEIGHT, 1)
                .with(ModelParameter.REGULARIZATION, 0.007);

        Recommender model = new KnownFamilies()
                .of(type)
                .fit(FitContext.of(TrainingData.of(data.train()), options, FitMonitor.NONE));

        assertThat(RankingEvaluation.ofEveryone()
                        .measure(model, data, FitMonitor.NONE, 10)[0]
                        .ndcg())
                .isGreaterThan(ndcg);
    }
}
