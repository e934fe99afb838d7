package dev.shopkeeper.ai.recommendation.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shopkeeper.application.recommendation.TopItems;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductScoresTest {

    @ParameterizedTest
    @CsvSource({"1, 3", "63, 8", "64, 16", "65, 64", "5000, 33"})
    void areInTrueOrderAtTheTopAndCloseBelow(int items, int k) {
        Random random = new Random(items);
        float[] vectors = new float[items * k];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) (random.nextGaussian() * Math.pow(10, i / k % 4));
        }
        float[] person = new float[k + 2];
        for (int j = 0; j < person.length; j++) {
            person[j] = (float) random.nextGaussian();
        }

        float[] scores = new float[items];
        new ProductScores(vectors, k).write(person, 2, scores);

        float[] exact = new float[items];
        for (int item = 0; item < items; item++) {
            double length = 0;
            for (int j = 0; j < k; j++) {
                exact[item] += vectors[item * k + j] * person[2 + j];
                length += vectors[item * k + j] * vectors[item * k + j];
            }
            assertThat((double) scores[item]).isCloseTo(exact[item], within(0.04 * Math.sqrt(length) + 1e-6));
        }
        int[] best = TopItems.of(scores, items, ProductScores.EXACT / 4, _ -> true);
        assertThat(best).isEqualTo(TopItems.of(exact, items, ProductScores.EXACT / 4, _ -> true));
    }

    @ParameterizedTest
    @CsvSource({"100, 8"})
    void areZeroForProductsOfWhichNothingIsKnown(int items, int k) {
        float[] scores = new float[items];

        new ProductScores(new float[items * k], k).write(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 0, scores);

        assertThat(scores).containsOnly(0f);
    }
}
