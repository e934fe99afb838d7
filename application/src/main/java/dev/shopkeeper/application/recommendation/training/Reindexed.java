package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** A model that speaks of its products by the indexes of another catalogue; what it does not know comes last. */
final class Reindexed implements Recommender {

    private static final float UNKNOWN = -Float.MAX_VALUE;

    private final Recommender model;
    private final int[] toModel;
    private final int[] fromModel;

    private Reindexed(Recommender model, int[] toModel, int[] fromModel) {
        this.model = model;
        this.toModel = toModel;
        this.fromModel = fromModel;
    }

    static Reindexed of(ModelFile file, List<String> products) {
        Map<String, Integer> theirs = new HashMap<>();
        for (int i = 0; i < file.products().size(); i++) {
            theirs.put(file.products().get(i), i);
        }
        int[] toModel = new int[products.size()];
        int[] fromModel = new int[file.products().size()];
        Arrays.fill(fromModel, -1);
        for (int i = 0; i < toModel.length; i++) {
            toModel[i] = theirs.getOrDefault(products.get(i), -1);
            if (toModel[i] >= 0) {
                fromModel[toModel[i]] = i;
            }
        }
        return new Reindexed(file.recommender(), toModel, fromModel);
    }

    /** Share of its own products that the other catalogue has. */
    double overlap() {
        long shared = Arrays.stream(fromModel).filter(index -> index >= 0).count();
        return fromModel.length == 0 ? 0 : (double) shared / fromModel.length;
    }

    @Override
    public ModelType type() {
        return model.type();
    }

    @Override
    public int items() {
        return toModel.length;
    }

    @Override
    public boolean canAnswer(History history) {
        return model.canAnswer(known(history));
    }

    @Override
    public void score(History history, float[] scores) {
        float[] theirs = new float[model.items()];
        model.score(known(history), theirs);
        spread(theirs, scores);
    }

    @Override
    public void similar(int item, float[] scores) {
        float[] theirs = new float[model.items()];
        if (toModel[item] >= 0) {
            model.similar(toModel[item], theirs);
        }
        spread(theirs, scores);
    }

    @Override
    public IntUnaryOperator because(History history) {
        return item -> -1;
    }

    @Override
    public long bytes() {
        return model.bytes() + 4L * (toModel.length + fromModel.length);
    }

    private void spread(float[] theirs, float[] scores) {
        for (int i = 0; i < toModel.length; i++) {
            scores[i] = toModel[i] < 0 ? UNKNOWN : theirs[toModel[i]];
        }
    }

    private History known(History history) {
        int n = 0;
        int[] items = new int[history.size()];
        float[] strengths = new float[history.size()];
        long[] seconds = new long[history.size()];
        for (int i = 0; i < history.size(); i++) {
            int theirs = toModel[history.item(i)];
            if (theirs >= 0) {
                items[n] = theirs;
                strengths[n] = history.strength(i);
                seconds[n++] = history.epochSecond(i);
            }
        }
        return History.of(Arrays.copyOf(items, n), Arrays.copyOf(strengths, n), Arrays.copyOf(seconds, n));
    }
}
