package dev.shopkeeper.ai.recommendation.content;

import dev.shopkeeper.ai.embedding.MiniLm;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.application.recommendation.ItemText;
import java.util.List;

/** Embeddings of what is written about products, by the model of this process. */
final class SentenceVectors {

    static final int LENGTH = MiniLm.LENGTH;
    private static final int LONGEST_TEXT = 600;

    private SentenceVectors() {}

    /** Unit vectors one after the other; zeros for a product of which nothing is written. */
    static float[] of(FitContext context) {
        List<ItemText> texts = context.data().texts();
        int items = context.matrix().items();
        float[] vectors = new float[Math.multiplyExact(items, LENGTH)];
        if (texts.isEmpty()) {
            return vectors;
        }
        context.rows().forEach(items, 16, context.monitor(), (worker, from, to) -> {
            for (int item = from; item < to; item++) {
                String sentence = sentence(texts.get(item));
                if (!sentence.isBlank()) {
                    float[] vector = MiniLm.encode(sentence);
                    System.arraycopy(vector, 0, vectors, item * LENGTH, LENGTH);
                }
            }
            context.reached(0.3 + 0.65 * to / items);
        });
        return vectors;
    }

    private static String sentence(ItemText text) {
        String all = text.name() + ". " + String.join(", ", text.categories()) + ". " + text.description();
        String head = all.length() > LONGEST_TEXT ? all.substring(0, LONGEST_TEXT) : all;
        return head.equals(". . ") ? "" : head;
    }
}
