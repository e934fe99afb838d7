package dev.shopkeeper.ai.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.Fitted;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.TopItems;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.application.recommendation.WarmStart;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingTooLarge;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittedModelsTest {

    private final Recommenders recommenders = new FittedModels();

    @Test
    void foldsInWhatHappenedAfterTheFit() {
        TrainingData data = Boards.checkerboard();
        ModelOptions options = ModelOptions.USUAL.with(ModelParameter.FACTORS, 8);
        Recommender als =
                recommenders.fit(ModelType.ALS, data, options, FitMonitor.NONE).recommender();

        // somebody nobody has seen before, who likes one thing and then turns to the other kind
        assertThat(first(als, History.ofItems(2)) % 2).isZero();
        assertThat(first(als, History.ofItems(2, 5, 7, 9, 11)) % 2).isOne();
    }

    @Test
    void saysThatItemKnnStandsInForEaseOfTooManyProducts() {
        ModelOptions options = ModelOptions.USUAL.with(ModelParameter.EASE_MAX_ITEMS, 10);

        Fitted fitted = recommenders.fit(ModelType.EASE, Boards.checkerboard(), options, FitMonitor.NONE);

        assertThat(fitted.recommender().type()).isEqualTo(ModelType.ITEM_KNN);
        assertThat(fitted.notes())
                .singleElement()
                .asString()
                .contains("10 products at most")
                .contains("ItemKNN");
    }

    @Test
    void refusesATrainingThatWouldNotFitBeforeItStarts() {
        ModelOptions options = ModelOptions.USUAL.with(ModelParameter.EASE_MAX_ITEMS, 30_000);
        TrainingData wide = TrainingData.of(Boards.rows(30_000, new int[] {1, 2}));

        assertThatThrownBy(() -> recommenders.fit(ModelType.EASE, wide, options, FitMonitor.NONE))
                .isInstanceOfSatisfying(TrainingTooLarge.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("TRAINING_TOO_LARGE"));
    }

    @Test
    void goesOnFromAnEarlierModel() {
        TrainingData data = Boards.checkerboard();
        ModelOptions options = ModelOptions.USUAL.with(ModelParameter.FACTORS, 8);
        Recommender earlier =
                recommenders.fit(ModelType.ALS, data, options, FitMonitor.NONE).recommender();
        int[] same = IntStream.range(0, Boards.SIZE).toArray();
        TrainingData warm = new TrainingData(data.matrix(), data.texts(), Boards.NOW, new WarmStart(earlier, same));
        ModelOptions once = options.with(ModelParameter.ITERATIONS, 1);

        Recommender again =
                recommenders.fit(ModelType.ALS, warm, once, FitMonitor.NONE).recommender();
        Recommender cold =
                recommenders.fit(ModelType.ALS, data, once, FitMonitor.NONE).recommender();

        float best = score(earlier, History.ofItems(0, 2), 4);
        assertThat(Math.abs(score(again, History.ofItems(0, 2), 4) - best))
                .isLessThan(Math.abs(score(cold, History.ofItems(0, 2), 4) - best));
    }

    @Test
    void popularCountsOldChoicesLess() {
        Recommender popular = recommenders
                .fit(ModelType.POPULAR, Boards.checkerboard(), ModelOptions.USUAL, FitMonitor.NONE)
                .recommender();

        assertThat(popular.canAnswer(History.empty())).isTrue();
        assertThat(score(popular, History.empty(), 1)).isGreaterThan(score(popular, History.empty(), 39));
    }

    @Test
    void aBlendAnswersForNobodyInParticularByPopularity() {
        Recommender blend = recommenders
                .fit(ModelType.BLEND, Boards.checkerboard(), ModelOptions.USUAL, FitMonitor.NONE)
                .recommender();

        assertThat(blend.canAnswer(History.empty())).isTrue();
        assertThat(first(blend, History.empty())).isLessThan(4);
    }

    @Test
    void choosesOptionsByItselfAndKeepsWhatWasSaid() {
        ModelOptions said = ModelOptions.USUAL.with(ModelParameter.FACTORS, 4);

        Fitted als = recommenders.tuneAndFit(ModelType.ALS, Boards.checkerboard(), said, 0.5, FitMonitor.NONE);
        Fitted blend = recommenders.tuneAndFit(ModelType.BLEND, Boards.checkerboard(), said, 0.5, FitMonitor.NONE);

        assertThat(als.options().whole(ModelParameter.FACTORS)).isEqualTo(4);
        assertThat(als.options().says(ModelParameter.REGULARIZATION)).isTrue();
        assertThat(als.notes()).singleElement().asString().contains("regularization=");
        assertThat(blend.recommender().type()).isEqualTo(ModelType.BLEND);
        assertThat(blend.notes()).hasSizeGreaterThan(3);
    }

    private static int first(Recommender model, History history) {
        float[] scores = new float[model.items()];
        model.score(history, scores);
        return TopItems.of(scores, model.items(), 1, item -> !history.contains(item))[0];
    }

    private static float score(Recommender model, History history, int item) {
        float[] scores = new float[model.items()];
        model.score(history, scores);
        return scores[item];
    }
}
