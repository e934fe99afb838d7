package dev.shopkeeper.ai.recommendation.blend;

import dev.shopkeeper.ai.recommendation.evaluation.Yardstick;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TimeHoldOut;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several models as one. Fitting it fits each of them twice: once to find the weights, once on everything. */
public final class Blending implements ModelFamily {

    /** Of each person's choices, to find weights and parameters on. */
    public static final double HELD_OUT = 0.15;

    private static final int MOST_PARTS = 16;

    private final List<ModelFamily> families;

    /**
     * Of these kinds.
     *
     * @param families the last answers when no other can
     */
    public Blending(List<ModelFamily> families) {
        this.families = List.copyOf(families);
    }

    @Override
    public ModelType type() {
        return ModelType.BLEND;
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        long most = families.stream()
                .mapToLong(family -> family.estimateBytes(matrix, options))
                .max()
                .orElse(0);
        return 2 * most + 2 * InteractionMatrix.bytes(matrix.users(), matrix.entries(), matrix.hasTimes());
    }

    @Override
    public Recommender fit(FitContext context) {
        HoldOut holdOut =
                TimeHoldOut.split(context.matrix(), HELD_OUT, context.options().seed());
        List<Recommender> trials = new ArrayList<>();
        List<Recommender> whole = new ArrayList<>();
        List<ModelFamily> families = useful(context.data(), context.options());
        double step = 0.5 / families.size();
        for (int f = 0; f < families.size(); f++) {
            ModelFamily family = families.get(f);
            trials.add(family.fit(
                    context.part(context.data().with(holdOut.train()), context.options(), step * f, step * (f + 1))));
        }
        float[] weights = weights(trials, holdOut, Yardstick.USUAL, context.monitor());
        trials.clear();
        for (int f = 0; f < families.size(); f++) {
            double from = 0.5 + step * f;
            whole.add(families.get(f).fit(context.part(context.data(), context.options(), from, from + step)));
        }
        Recommender blend = combine(whole, weights);
        context.notes().add(describe(blend));
        context.reached(1);
        return blend;
    }

    /** Without those whose place another would take, which is there already. */
    private List<ModelFamily> useful(TrainingData data, ModelOptions options) {
        return families.stream().filter(family -> family.isFor(data, options)).toList();
    }

    /** The weights that do best on what was held out; models are given in the same order for {@link #combine}. */
    public static float[] weights(
            List<Recommender> fittedOnTrain, HoldOut holdOut, Yardstick yardstick, FitMonitor monitor) {
        return new WeightSearch(fittedOnTrain, holdOut, yardstick, monitor).best();
    }

    public static Recommender combine(List<Recommender> parts, float[] weights) {
        return new BlendModel(parts, weights);
    }

    /** Which model counts how much. */
    public static String describe(Recommender blend) {
        BlendModel model = (BlendModel) blend;
        float[] weights = model.weights();
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < weights.length; p++) {
            text.append(p == 0 ? "" : ", ")
                    .append(model.parts().get(p).type().wireName())
                    .append(String.format(Locale.ROOT, " %.2f", sum > 0 ? weights[p] / sum : 0));
        }
        return text.toString();
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        BlendModel blend = (BlendModel) model;
        out.writeInt(blend.parts().size());
        ArrayCodec.write(out, blend.weights());
        for (Recommender part : blend.parts()) {
            out.writeUTF(part.type().name());
            family(part.type().name()).write(part, out);
        }
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        int size = ArrayCodec.length(in);
        float[] weights = ArrayCodec.readFloats(in);
        ArrayCodec.require(size > 0 && size <= MOST_PARTS && size == weights.length);
        List<Recommender> parts = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            parts.add(family(in.readUTF()).read(in));
            ArrayCodec.require(parts.get(p).items() == parts.getFirst().items());
        }
        return new BlendModel(parts, weights);
    }

    private ModelFamily family(String name) throws IOException {
        return families.stream()
                .filter(family -> family.type().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StreamCorruptedException("a blend of a model that is not known here"));
    }
}
