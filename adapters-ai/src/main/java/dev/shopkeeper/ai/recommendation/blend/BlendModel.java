package dev.shopkeeper.ai.recommendation.blend;

import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A weighted sum of several models' scores, each brought to mean 0 and deviation 1 over the products first. A model that
 * cannot answer for somebody, or sees no difference between products, is left out; when none with a weight is left, the
 * first other one answers alone.
 */
final class BlendModel implements Recommender {

    private final List<Recommender> parts;
    private final float[] weights;

    BlendModel(List<Recommender> parts, float[] weights) {
        this.parts = List.copyOf(parts);
        this.weights = weights.clone();
    }

    List<Recommender> parts() {
        return parts;
    }

    float[] weights() {
        return weights.clone();
    }

    @Override
    public ModelType type() {
        return ModelType.BLEND;
    }

    @Override
    public int items() {
        return parts.getFirst().items();
    }

    @Override
    public boolean canAnswer(History history) {
        return parts.stream().anyMatch(part -> part.canAnswer(history));
    }

    @Override
    public void score(History history, float[] scores) {
        Arrays.fill(scores, 0, items(), 0);
        float[] own = new float[items()];
        boolean answered = false;
        for (int p = 0; p < parts.size(); p++) {
            if (weights[p] > 0 && parts.get(p).canAnswer(history)) {
                parts.get(p).score(history, own);
                answered |= addNormalized(weights[p], own, scores, items(), history);
            }
        }
        for (int p = 0; p < parts.size() && !answered; p++) {
            if (parts.get(p).canAnswer(history)) {
                parts.get(p).score(history, own);
                answered = addNormalized(1, own, scores, items(), history);
            }
        }
    }

    @Override
    public void similar(int item, float[] scores) {
        Arrays.fill(scores, 0, items(), 0);
        float[] own = new float[items()];
        for (int p = 0; p < parts.size(); p++) {
            boolean aboutItems = parts.get(p).type() != ModelType.POPULAR;
            if (weights[p] > 0 && aboutItems) {
                parts.get(p).similar(item, own);
                addNormalized(weights[p], own, scores, items(), History.ofItems(item));
            }
        }
    }

    /**
     * Adds scores as they stand among the items that could be shown, those of the history not counting. Adds nothing where
     * all are the same, and says so.
     */
    static boolean addNormalized(float weight, float[] scores, float[] sums, int n, History history) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            sum += scores[i];
            squares += (double) scores[i] * scores[i];
        }
        for (int i = 0; i < history.size(); i++) {
            double own = scores[history.item(i)];
            sum -= own;
            squares -= own * own;
        }
        int others = Math.max(1, n - history.size());
        double mean = sum / others;
        double variance = squares / others - mean * mean;
        if (!(variance > 1e-12 * Math.max(1e-8, mean * mean))) {
            return false;
        }
        float factor = (float) (weight / Math.sqrt(variance));
        float shift = (float) mean;
        for (int i = 0; i < n; i++) {
            sums[i] += factor * (scores[i] - shift);
        }
        return true;
    }

    /** As the part with most weight that has an answer sees it. */
    @Override
    public IntUnaryOperator because(History history) {
        List<Recommender> heaviestFirst = IntStream.range(0, parts.size())
                .boxed()
                .filter(p -> weights[p] > 0)
                .sorted((a, b) -> Float.compare(weights[b], weights[a]))
                .<Recommender>map(parts::get)
                .toList();
        IntUnaryOperator[] asked = new IntUnaryOperator[heaviestFirst.size()];
        return item -> {
            for (int p = 0; p < asked.length; p++) {
                asked[p] = asked[p] == null ? heaviestFirst.get(p).because(history) : asked[p];
                int reason = asked[p].applyAsInt(item);
                if (reason >= 0) {
                    return reason;
                }
            }
            return -1;
        };
    }

    @Override
    public long bytes() {
        return parts.stream().mapToLong(Recommender::bytes).sum();
    }
}
