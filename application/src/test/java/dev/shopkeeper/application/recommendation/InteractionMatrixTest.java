package dev.shopkeeper.application.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.failure.LimitReached;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionMatrixTest {

    @Test
    void mergesRepeatsOfAPersonAndAProduct() {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(10);
        facts.item("never chosen");
        facts.add("ann", "tea", 1, 1_700_000_000);
        facts.add("bob", "tea", 1, 0);
        facts.add("ann", "pot", 2, 1_700_000_005);
        facts.add("ann", "tea", 4, 1_600_000_000);

        IndexedInteractions built = facts.build();
        InteractionMatrix matrix = built.matrix();

        assertThat(built.users()).containsExactly("ann", "bob");
        assertThat(built.items()).containsExactly("never chosen", "tea", "pot");
        assertThat(matrix.entries()).isEqualTo(3);
        History ann = matrix.history(0);
        assertThat(ann.size()).isEqualTo(2);
        assertThat(ann.item(0)).isEqualTo(1);
        assertThat(ann.strength(0)).isEqualTo(5);
        assertThat(ann.epochSecond(0)).isEqualTo(1_700_000_000);
        assertThat(matrix.epochSecond(matrix.start(1))).isZero();
        assertThat(matrix.contains(0, 2)).isTrue();
        assertThat(matrix.contains(1, 2)).isFalse();
        assertThat(matrix.itemCounts()).containsExactly(0, 2, 1);
    }

    @Test
    void exchangesRowsAndColumns() {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(1_000_000);
        IntStream.range(0, 200_000).forEach(i -> facts.add("u" + i * 7L % 1_009, "i" + i * 31L % 211, 1 + i % 3, i));
        InteractionMatrix matrix = facts.build().matrix();

        InteractionMatrix turned = matrix.transpose();
        InteractionMatrix back = turned.transpose();

        assertThat(turned.users()).isEqualTo(matrix.items());
        assertThat(turned.contains(5, 3)).isEqualTo(matrix.contains(3, 5));
        assertThat(back.entries()).isEqualTo(matrix.entries());
        for (int e = 0; e < matrix.entries(); e++) {
            assertThat(back.item(e)).isEqualTo(matrix.item(e));
            assertThat(back.strength(e)).isEqualTo(matrix.strength(e));
            assertThat(back.epochSecond(e)).isEqualTo(matrix.epochSecond(e));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 0, Double.POSITIVE_INFINITY})
    void refusesAStrengthThatIsNotAPositiveNumber(double strength) {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(10);

        assertThatThrownBy(() -> facts.add("ann", "tea", strength, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> History.of(new int[1], new float[] {(float) strength}, new long[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreFactsThanItsLimit() {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(1);
        facts.add("ann", "tea", 1, 0);

        assertThatThrownBy(() -> facts.add("ann", "pot", 1, 0)).isInstanceOf(LimitReached.class);
    }

    @Test
    void isEmptyWithoutFacts() {
        InteractionMatrix matrix = new InteractionMatrixBuilder(1).build().matrix();

        assertThat(matrix.users()).isZero();
        assertThat(matrix.items()).isZero();
        assertThat(matrix.transpose().entries()).isZero();
    }

    @Test
    void aHistoryMergesWhatItNamesTwice() {
        History history = History.of(new int[] {7, 2, 7}, new float[] {1, 2, 3}, new long[] {5, 6, 4});

        assertThat(history.size()).isEqualTo(2);
        assertThat(history.item(0)).isEqualTo(2);
        assertThat(history.strength(1)).isEqualTo(4);
        assertThat(history.epochSecond(1)).isEqualTo(5);
        assertThat(history.contains(7)).isTrue();
        assertThat(history.contains(3)).isFalse();
    }
}
