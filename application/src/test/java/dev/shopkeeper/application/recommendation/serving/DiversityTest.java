package dev.shopkeeper.application.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiversityTest {

    @Test
    void letsOthersInBeforeTheManyOfOneCategory() {
        int[] ranked = {0, 1, 2, 3, 4};
        float[] scores = {1f, .98f, .96f, .95f, 0f};
        assertThat(Diversity.choose(ranked, scores, 3, item -> item == 3 ? "water" : "drinks"))
                .containsExactly(0, 3, 1);
    }

    @Test
    void keepsTheOrderWhereThereAreNoCategories() {
        assertThat(Diversity.choose(new int[] {5, 6, 7}, new float[] {3, 2, 1}, 9, item -> null))
                .containsExactly(0, 1, 2);
    }

    @Test
    void choosesAmongEqualsAndAmongNone() {
        assertThat(Diversity.choose(new int[] {5, 6}, new float[] {1, 1}, 1, item -> "one"))
                .containsExactly(0);
        assertThat(Diversity.choose(new int[0], new float[0], 3, item -> "one")).isEmpty();
    }
}
