package dev.shopkeeper.ai.recommendation.quality;

import dev.shopkeeper.ai.recommendation.factorization.IterationTimes;
import dev.shopkeeper.ai.recommendation.matrix.Kernels;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.InteractionMatrixBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Seconds for each iteration of iALS: {@code AlsBenchmark FILE|USERSxITEMSxENTRIES FACTORS ITERATIONS}. A made-up matrix has
 * a popularity of items as {@code 1/rank^0.8}, whoever chooses being anybody.
 */
public final class AlsBenchmark {

    private AlsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        InteractionMatrix matrix = arguments[0].matches("\\d+x\\d+x\\d+")
                ? madeUp(arguments[0].split("x"))
                : ChoiceFiles.pair(Path.of(arguments[0]), Path.of(arguments[0])).train();
        int factors = Integer.parseInt(arguments[1]);
        int iterations = Integer.parseInt(arguments[2]);
        if (arguments.length > 3) {
            write(matrix, Path.of(arguments[3]));
        }
        List<Double> seconds = IterationTimes.of(matrix, factors, iterations);
        double[] settled = seconds.stream()
                .skip(1)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double median = settled.length == 0 ? seconds.getFirst() : settled[settled.length / 2];
        double operations = IterationTimes.operations(matrix, factors);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d x %,d, %,d entries, %d factors: median %.3f s an iteration (first %.3f), %.2f Gflop, %.1f Gflop/s%n",
                Kernels.BEST.getClass().getSimpleName(),
                matrix.users(),
                matrix.items(),
                matrix.entries(),
                factors,
                median,
                seconds.getFirst(),
                operations / 1e9,
                operations / median / 1e9);
    }

    private static InteractionMatrix madeUp(String[] size) {
        int users = Integer.parseInt(size[0]);
        int items = Integer.parseInt(size[1]);
        int entries = Integer.parseInt(size[2]);
        double[] reached = new double[items];
        double sum = 0;
        for (int item = 0; item < items; item++) {
            sum += Math.pow(item + 1.0, -0.8);
            reached[item] = sum;
        }
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(entries);
        for (int user = 0; user < users; user++) {
            facts.user("u" + user);
        }
        for (int item = 0; item < items; item++) {
            facts.item("i" + item);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < entries; n++) {
            double wanted = random.nextDouble() * sum;
            int found = Arrays.binarySearch(reached, wanted);
            facts.add(random.nextInt(users), Math.min(items - 1, found < 0 ? -found - 1 : found), 1, 0);
        }
        return facts.build().matrix();
    }

    /** For others to be timed on the same: lines {@code user item item …}. */
    private static void write(InteractionMatrix matrix, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int user = 0; user < matrix.users(); user++) {
                lines.append(Integer.toString(user));
                for (int e = matrix.start(user); e < matrix.end(user); e++) {
                    lines.append(' ').append(Integer.toString(matrix.item(e)));
                }
                lines.newLine();
            }
        }
    }
}
