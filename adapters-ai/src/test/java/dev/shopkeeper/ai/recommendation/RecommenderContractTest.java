package dev.shopkeeper.ai.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.ai.recommendation.blend.KnownFamilies;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.Fitted;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.ParallelRows;
import dev.shopkeeper.application.recommendation.ReadModel;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.TopItems;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every recommender keeps. Those that are the same for everybody cannot know anybody's board. */
class RecommenderContractTest {

    private static final ModelOptions SMALL = ModelOptions.USUAL
            .with(ModelParameter.FACTORS, 8)
            .with(ModelParameter.EASE_REGULARIZATION, 1)
            .with(ModelParameter.CLUSTERS, 2);

    static Stream<ModelType> all() {
        return new KnownFamilies().types().stream();
    }

    static Stream<ModelType> personal() {
        return all().filter(type -> type != ModelType.POPULAR && type != ModelType.TRENDING);
    }

    private final Recommenders recommenders = new FittedModels();

    private Recommender fit(ModelType type, TrainingData data) {
        return recommenders.fit(type, data, SMALL, FitMonitor.NONE).recommender();
    }

    @ParameterizedTest
    @MethodSource("personal")
    void putsTheWithheldItemFirst(ModelType type) {
        TrainingData data = Boards.checkerboard();
        Recommender model = fit(type, data);

        for (int user = 0; user < Boards.SIZE; user++) {
            History history = data.matrix().history(user);
            assertThat(model.canAnswer(history)).isTrue();
            assertThat(best(model, history, 1)).containsExactly(user);
        }
    }

    @ParameterizedTest
    @MethodSource("personal")
    void knowsWhatIsSimilarAndWhy(ModelType type) {
        TrainingData data = Boards.checkerboard();
        Recommender model = fit(type, data);
        float[] scores = new float[Boards.SIZE];

        model.similar(4, scores);
        int[] similar = TopItems.of(scores, Boards.SIZE, 5, item -> item != 4);
        assertThat(Arrays.stream(similar)).allMatch(item -> item % 2 == 0);

        History mixed = History.ofItems(1, 6);
        assertThat(model.because(mixed).applyAsInt(8)).isEqualTo(1);
        assertThat(model.because(mixed).applyAsInt(9)).isEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void scoresFallAndFewerExistThanWereAskedFor(ModelType type) {
        TrainingData data = Boards.checkerboard();
        Recommender model = fit(type, data);
        History history = data.matrix().history(0);
        float[] scores = new float[Boards.SIZE];
        model.score(history, scores);

        int[] all = best(model, history, 1_000);

        assertThat(all).hasSize(Boards.SIZE - history.size());
        for (int i = 1; i < all.length; i++) {
            assertThat(scores[all[i]]).isLessThanOrEqualTo(scores[all[i - 1]]);
        }
        assertThat(all).doesNotHaveDuplicates();
        for (float score : scores) {
            assertThat(score).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSameAnswer(ModelType type) {
        TrainingData data = Boards.checkerboard();
        History history = History.ofItems(2, 3, 8);

        assertThat(scores(fit(type, data), history)).isEqualTo(scores(fit(type, data), history));
    }

    @ParameterizedTest
    @MethodSource("all")
    void manyAtOnceGetWhatOneGets(ModelType type) {
        TrainingData data = Boards.checkerboard();
        Recommender model = fit(type, data);
        float[][] together = new float[Boards.SIZE][];

        new ParallelRows(4).forEach(Boards.SIZE, 1, FitMonitor.NONE, (worker, from, to) -> {
            for (int user = from; user < to; user++) {
                together[user] = scores(model, data.matrix().history(user));
            }
        });

        for (int user = 0; user < Boards.SIZE; user++) {
            assertThat(together[user]).isEqualTo(scores(model, data.matrix().history(user)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTheSameAfterBeingStored(ModelType type) throws IOException {
        Recommender model = fit(type, Boards.checkerboard());
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        recommenders.write(model, stored);

        ReadModel read = recommenders.read(new ByteArrayInputStream(stored.toByteArray()));

        History history = History.ofItems(2, 3, 8);
        assertThat(read).isInstanceOfSatisfying(ReadModel.Usable.class, usable -> {
            Recommender again = usable.recommender();
            assertThat(again.type()).isEqualTo(type);
            assertThat(scores(again, history)).isEqualTo(scores(model, history));
            assertThat(again.because(history).applyAsInt(10))
                    .isEqualTo(model.because(history).applyAsInt(10));
            assertThat(again.bytes()).isEqualTo(model.bytes()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesWhatIsDamagedOrOfAnotherVersion(ModelType type) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        recommenders.write(fit(type, Boards.checkerboard()), stored);
        byte[] bytes = stored.toByteArray();

        byte[] later = bytes.clone();
        later[7]++;
        assertThat(recommenders.read(new ByteArrayInputStream(later)))
                .isEqualTo(new ReadModel.OtherVersion(ModelFiles.VERSION + 1, ModelFiles.VERSION));
        for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 97)) {
            assertThat(recommenders.read(new ByteArrayInputStream(bytes, 0, length)))
                    .isInstanceOf(ReadModel.Damaged.class);
        }
        byte[] bent = bytes.clone();
        bent[bytes.length - 12] ^= 4;
        assertThat(recommenders.read(new ByteArrayInputStream(bent))).isInstanceOf(ReadModel.Damaged.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void livesWithDataThereIsLittleOf(ModelType type) {
        int[] everything = IntStream.range(0, 12).toArray();
        TrainingData[] little = {
            Boards.data(Boards.rows(0)),
            Boards.data(Boards.rows(5)),
            Boards.data(Boards.rows(1, new int[] {0})),
            Boards.data(Boards.rows(6, new int[] {0, 2, 4})),
            Boards.data(Boards.rows(12, everything, everything, everything)),
            TrainingData.of(Boards.rows(12, everything, new int[] {3}, new int[] {}, new int[] {3, 4})),
        };
        for (TrainingData data : little) {
            Fitted fitted = recommenders.fit(type, data, SMALL, FitMonitor.NONE);
            Recommender model = fitted.recommender();
            assertThat(model.items()).isEqualTo(data.matrix().items());
            for (int user = 0; user < data.matrix().users(); user++) {
                for (float score : scores(model, data.matrix().history(user))) {
                    assertThat(score).isFinite();
                }
            }
            for (float score : scores(model, History.empty())) {
                assertThat(score).isFinite();
            }
            for (int item = 0; item < model.items(); item++) {
                model.similar(item, new float[model.items()]);
                assertThat(model.because(History.empty()).applyAsInt(item)).isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void stopsWhenCancelledAndTellsHowFarItIs(ModelType type) {
        double[] last = {-1};
        FitMonitor watching = new FitMonitor() {
            @Override
            public synchronized void progress(double share) {
                last[0] = Math.max(last[0], share);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        recommenders.fit(type, Boards.checkerboard(), SMALL, watching);
        assertThat(last[0]).isEqualTo(1);

        FitMonitor cancelled = new FitMonitor() {
            @Override
            public void progress(double share) {
                // of no interest here
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> recommenders.fit(type, Boards.checkerboard(), SMALL, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItNeeds(ModelType type) {
        assertThat(recommenders.estimateBytes(type, Boards.checkerboard().matrix(), SMALL))
                .isPositive();
    }

    private static float[] scores(Recommender model, History history) {
        float[] scores = new float[model.items()];
        model.score(history, scores);
        return scores;
    }

    private static int[] best(Recommender model, History history, int k) {
        return TopItems.of(scores(model, history), model.items(), k, item -> !history.contains(item));
    }
}
