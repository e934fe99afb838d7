package dev.shopkeeper.ai.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.ItemText;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.TopItems;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextModelsTest {

    private static final List<ItemText> SHOP = List.of(
            new ItemText("Áo dài lụa", List.of("Thời trang"), "Áo dài may tay"),
            new ItemText("Ao dai cotton", List.of("thoi trang"), "Everyday ao dai"),
            new ItemText("Kayak in the bay", List.of("Tours"), "Paddle a boat between the islands"),
            new ItemText("Canoeing trip", List.of("Tours"), "A day on the water with a guide"),
            new ItemText("Cooking class", List.of("Food"), "Cook pho and spring rolls"),
            ItemText.NONE);

    private final Recommenders recommenders = new FittedModels();

    private Recommender fit(ModelType type, ModelOptions options) {
        // the last four were chosen by nobody yet
        TrainingData data = new TrainingData(Boards.rows(6, new int[] {0}, new int[] {1}), SHOP, Boards.NOW, null);
        return recommenders.fit(type, data, options, FitMonitor.NONE).recommender();
    }

    private static int first(Recommender model, History history) {
        float[] scores = new float[model.items()];
        model.score(history, scores);
        return TopItems.of(scores, model.items(), 1, item -> !history.contains(item))[0];
    }

    @Test
    void readsVietnameseWithAndWithoutItsMarks() {
        Recommender content = fit(ModelType.CONTENT, ModelOptions.USUAL);

        assertThat(first(content, History.ofItems(0))).isEqualTo(1);
        assertThat(content.because(History.ofItems(0, 4)).applyAsInt(1)).isZero();
    }

    @Test
    void knowsProductsThatNobodyChoseYet() {
        assertThat(first(fit(ModelType.CONTENT, ModelOptions.USUAL), History.ofItems(2)))
                .isEqualTo(3);
        assertThat(first(fit(ModelType.BLEND, ModelOptions.USUAL), History.ofItems(2)))
                .isEqualTo(3);
    }

    @Test
    void cannotAnswerForAProductOfWhichNothingIsWritten() {
        assertThat(fit(ModelType.CONTENT, ModelOptions.USUAL).canAnswer(History.ofItems(5)))
                .isFalse();
        assertThat(fit(ModelType.CLUSTERS, ModelOptions.USUAL).canAnswer(History.ofItems(5)))
                .isFalse();
    }

    @Test
    void understandsMeaningWhereEmbeddingsAreWanted() {
        List<ItemText> texts = List.of(
                new ItemText("Kayak", List.of(), ""),
                new ItemText("Cooking pot", List.of(), ""),
                new ItemText("Canoe", List.of(), ""),
                new ItemText("Frying pan", List.of(), ""));
        TrainingData data = new TrainingData(Boards.rows(4, new int[] {0}), texts, Boards.NOW, null);
        Recommender content = recommenders
                .fit(ModelType.CONTENT, data, ModelOptions.USUAL.with(ModelParameter.EMBEDDINGS, 1), FitMonitor.NONE)
                .recommender();

        assertThat(first(content, History.ofItems(0))).isEqualTo(2);
        assertThat(first(content, History.ofItems(1))).isEqualTo(3);
        assertThat(content.because(History.ofItems(0, 1)).applyAsInt(3)).isEqualTo(1);
    }

    @Test
    void putsLikeTextsIntoOneGroup() {
        TrainingData data = Boards.data(Boards.rows(30, new int[] {0, 2}, new int[] {1}));
        Recommender clusters = recommenders
                .fit(ModelType.CLUSTERS, data, ModelOptions.USUAL.with(ModelParameter.CLUSTERS, 2), FitMonitor.NONE)
                .recommender();

        assertThat(first(clusters, History.ofItems(4, 6))).isZero();
        assertThat(first(clusters, History.ofItems(5, 7))).isEqualTo(1);
    }
}
