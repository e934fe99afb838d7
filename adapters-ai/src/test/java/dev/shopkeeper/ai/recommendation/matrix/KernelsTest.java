package dev.shopkeeper.ai.recommendation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kinds of inner loops, against sums in double precision. */
class KernelsTest {

    static Stream<Arguments> kernels() {
        return Stream.of(new LoopKernels(), new VectorKernels())
                .flatMap(kernels -> IntStream.of(1, 3, 8, 13, 64, 100).mapToObj(n -> Arguments.of(kernels, n)));
    }

    private static float[] numbers(int n, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[n];
        IntStream.range(0, n).forEach(i -> numbers[i] = (float) random.nextGaussian());
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiplyAndAdd(Kernels kernels, int n) {
        float[] a = numbers(n + 2, 1);
        float[] b = numbers(n + 3, 2);

        double dot = IntStream.range(0, n)
                .mapToDouble(i -> (double) a[2 + i] * b[3 + i])
                .sum();
        assertThat((double) kernels.dot(a, 2, b, 3, n)).isCloseTo(dot, within(1e-4));

        float[] y = b.clone();
        kernels.axpy(0.5f, a, 2, y, 3, n);
        for (int i = 0; i < n; i++) {
            assertThat(y[3 + i]).isCloseTo(b[3 + i] + 0.5f * a[2 + i], within(1e-5f));
        }
        assertThat(y[0]).isEqualTo(b[0]);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addSquaresAndMultiplyByASymmetricMatrix(Kernels kernels, int n) {
        float[] rows = numbers(4 * n, 3);
        float[] square = new float[n * n];
        kernels.addFourSquares(rows, 0, square, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                int a = i;
                int b = j;
                double sum = IntStream.range(0, 4)
                        .mapToDouble(r -> (double) rows[r * n + a] * rows[r * n + b])
                        .sum();
                assertThat((double) square[i * n + j]).isCloseTo(sum, within(1e-4));
                square[j * n + i] = square[i * n + j];
            }
        }

        float[] x = numbers(n, 4);
        float[] y = new float[n];
        kernels.symmetricTimes(square, x, y, n);
        for (int i = 0; i < n; i++) {
            int a = i;
            double sum = IntStream.range(0, n)
                    .mapToDouble(j -> (double) square[a * n + j] * x[j])
                    .sum();
            assertThat((double) y[i]).isCloseTo(sum, within(1e-3));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiplyBlocksOfBytes(Kernels kernels, int n) {
        byte[] block = new byte[3 + n * Kernels.BLOCK];
        new Random(5).nextBytes(block);
        float[] x = numbers(n + 2, 6);
        float[] sums = numbers(Kernels.BLOCK + 2, 7);
        float before = sums[0];
        float after = sums[Kernels.BLOCK + 1];

        kernels.timesBlock(block, 3, x, 2, n, sums, 1);

        for (int i = 0; i < Kernels.BLOCK; i++) {
            int column = i;
            double sum = IntStream.range(0, n)
                    .mapToDouble(j -> (double) x[2 + j] * block[3 + j * Kernels.BLOCK + column])
                    .sum();
            assertThat((double) sums[1 + i]).isCloseTo(sum, within(1e-2));
        }
        assertThat(sums[0]).isEqualTo(before);
        assertThat(sums[Kernels.BLOCK + 1]).isEqualTo(after);
    }
}
