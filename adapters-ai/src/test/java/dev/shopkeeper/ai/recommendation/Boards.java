package dev.shopkeeper.ai.recommendation;

import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.InteractionMatrixBuilder;
import dev.shopkeeper.application.recommendation.ItemText;
import dev.shopkeeper.application.recommendation.TrainingData;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up data on which the right answer is known. */
final class Boards {

    static final int SIZE = 40;
    static final long NOW = 1_760_000_000;

    private Boards() {}

    /** Everybody chose every second item, starting at their own parity, but not the one with their own number. */
    static TrainingData checkerboard() {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(10_000);
        IntStream.range(0, SIZE).forEach(item -> facts.item("i" + item));
        for (int user = 0; user < SIZE; user++) {
            for (int item = user % 2; item < SIZE; item += 2) {
                if (item != user) {
                    facts.add("u" + user, "i" + item, 1, NOW - 86_400L * item);
                }
            }
        }
        return data(facts.build().matrix());
    }

    static TrainingData data(InteractionMatrix matrix) {
        List<ItemText> texts = IntStream.range(0, matrix.items())
                .mapToObj(item -> item % 2 == 0
                        ? new ItemText("Green tea " + item, List.of("Drinks"), "A cup of tea from the hills")
                        : new ItemText("Running shoe " + item, List.of("Sport"), "Light shoes for long runs"))
                .toList();
        return new TrainingData(matrix, texts, NOW, null);
    }

    static InteractionMatrix rows(int items, int[]... rows) {
        InteractionMatrixBuilder facts = new InteractionMatrixBuilder(100_000);
        IntStream.range(0, items).forEach(item -> facts.item("i" + item));
        for (int u = 0; u < rows.length; u++) {
            int user = facts.user("u" + u);
            for (int item : rows[u]) {
                facts.add(user, item, 1, NOW);
            }
        }
        return facts.build().matrix();
    }
}
