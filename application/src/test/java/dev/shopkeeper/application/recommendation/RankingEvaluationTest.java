package dev.shopkeeper.application.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingEvaluationTest {

    /** Ranks items by their index, the lowest first. */
    private record ByIndex(int items) implements Recommender {

        @Override
        public ModelType type() {
            return ModelType.POPULAR;
        }

        @Override
        public boolean canAnswer(History history) {
            return !history.contains(9);
        }

        @Override
        public void score(History history, float[] scores) {
            IntStream.range(0, items).forEach(i -> scores[i] = -i);
        }

        @Override
        public void similar(int item, float[] scores) {
            score(History.empty(), scores);
        }

        @Override
        public IntUnaryOperator because(History history) {
            return item -> -1;
        }

        @Override
        public long bytes() {
            return 4;
        }
    }

    private static InteractionMatrix rows(int[]... rows) {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(1_000);
        IntStream.range(0, 10).forEach(i -> facts.item("i" + i));
        for (int u = 0; u < rows.length; u++) {
            int user = facts.user("u" + u);
            for (int item : rows[u]) {
                facts.add(user, item, 1, 0);
            }
        }
        return facts.build().matrix();
    }

    @Test
    void measuresWhatStandsInTheBooks() {
        // ranked for the first: 1 2 3 …, for it 0 was in training; held out are 2 and 9
        HoldOut data = new HoldOut(rows(new int[] {0}, new int[] {}), rows(new int[] {2, 9}, new int[] {}));

        RankingMetrics at3 = RankingEvaluation.ofEveryone().measure(new ByIndex(10), data, FitMonitor.NONE, 3, 1)[0];

        double second = 1 / (Math.log(3) / Math.log(2));
        assertThat(at3.people()).isEqualTo(1);
        assertThat(at3.hitRate()).isEqualTo(1);
        assertThat(at3.precision()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(at3.recall()).isEqualTo(0.5);
        assertThat(at3.ndcg()).isCloseTo(second / (1 + second), within(1e-12));
        assertThat(at3.map()).isEqualTo(0.25);
        assertThat(at3.coverage()).isEqualTo(0.3);
        assertThat(at3.novelty()).isCloseTo(Math.log(3) / Math.log(2), within(1e-12));
    }

    @Test
    void findsNothingForWhomTheModelCannotAnswer() {
        HoldOut data = new HoldOut(rows(new int[] {9}, new int[] {3}), rows(new int[] {1}, new int[] {0}));

        RankingMetrics measured = RankingEvaluation.ofEveryone().measure(new ByIndex(10), data, FitMonitor.NONE, 5)[0];

        assertThat(measured.people()).isEqualTo(2);
        assertThat(measured.recall()).isEqualTo(0.5);
    }

    @Test
    void measuresNobodyWhereNothingIsHeldOut() {
        HoldOut data = new HoldOut(rows(new int[] {1}), rows(new int[] {}));

        assertThat(RankingEvaluation.ofEveryone().measure(new ByIndex(10), data, FitMonitor.NONE, 5))
                .containsExactly(RankingMetrics.none(5));
    }

    @Test
    void stopsWhenTold() {
        HoldOut data = new HoldOut(rows(new int[] {1}), rows(new int[] {2}));
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

        assertThatThrownBy(() -> RankingEvaluation.ofEveryone().measure(new ByIndex(10), data, cancelled, 5))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void holdsOutTheLatestChoicesOfEach() {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(100);
        IntStream.range(0, 8).forEach(i -> facts.add("ann", "i" + i, 1, 1_700_000_000 - i));
        facts.add("once", "i0", 1, 1_700_000_000);
        HoldOut split = TimeHoldOut.split(facts.build().matrix(), 0.25, 1);

        assertThat(split.test().count(0)).isEqualTo(2);
        assertThat(split.test().contains(0, 0)).isTrue();
        assertThat(split.test().contains(0, 1)).isTrue();
        assertThat(split.train().count(0)).isEqualTo(6);
        assertThat(split.test().count(1)).isZero();
        assertThat(split.train().count(1)).isEqualTo(1);
    }

    @Test
    void breaksTiesInTimeByTheSeedAlone() {
        InteractionMatrix same = rows(IntStream.range(0, 10).toArray());

        int[] first = heldOut(same, 1);
        int[] again = heldOut(same, 1);

        assertThat(again).isEqualTo(first);
        assertThat(IntStream.range(2, 12).mapToObj(seed -> heldOut(same, seed)))
                .anySatisfy(other -> assertThat(other).isNotEqualTo(first));
    }

    private static int[] heldOut(InteractionMatrix all, long seed) {
        InteractionMatrix test = TimeHoldOut.split(all, 0.3, seed).test();
        return IntStream.range(0, test.entries()).map(test::item).toArray();
    }

    @Test
    void picksTheBestAndFewerWhereFewerExist() {
        float[] scores = {1, 5, 5, -2, 0, Float.NEGATIVE_INFINITY, -0f, 9};

        assertThat(TopItems.of(scores, 8, 4, i -> true)).containsExactly(7, 1, 2, 0);
        assertThat(TopItems.of(scores, 7, 100, i -> i != 1)).containsExactly(2, 0, 4, 6, 3, 5);
        assertThat(TopItems.of(scores, 8, 0, i -> true)).isEmpty();
        assertThat(TopItems.of(scores, 0, 3, i -> true)).isEmpty();
    }
}
