package dev.shopkeeper.ai.recommendation;

import dev.shopkeeper.ai.recommendation.blend.Blending;
import dev.shopkeeper.ai.recommendation.blend.KnownFamilies;
import dev.shopkeeper.ai.recommendation.evaluation.Tuned;
import dev.shopkeeper.ai.recommendation.evaluation.Tuner;
import dev.shopkeeper.ai.recommendation.evaluation.Yardstick;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.Fitted;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.ReadModel;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.TimeHoldOut;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingTooLarge;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fits models in this process, on all its cores. */
@Singleton
class FittedModels implements Recommenders {

    private final KnownFamilies families = new KnownFamilies();
    private final ModelFiles files = new ModelFiles(families);

    @Override
    public Fitted fit(ModelType type, TrainingData data, ModelOptions options, FitMonitor monitor) {
        refuseTooLarge(type, data.matrix(), options);
        FitContext context = FitContext.of(data, options, monitor);
        Recommender model = families.of(type).fit(context);
        return new Fitted(model, options, context.notes());
    }

    @Override
    public Fitted tuneAndFit(
            ModelType type, TrainingData data, ModelOptions options, double secondsForSearch, FitMonitor monitor) {
        refuseTooLarge(type, data.matrix(), options);
        HoldOut holdOut = TimeHoldOut.split(data.matrix(), Blending.HELD_OUT, options.seed());
        if (type == ModelType.BLEND) {
            return new TunedBlend(data, holdOut, options, Yardstick.USUAL, secondsForSearch, monitor).fit();
        }
        ModelFamily family = families.of(type);
        Tuned tuned = Tuner.tune(family, data, holdOut, options, Yardstick.USUAL, secondsForSearch, monitor);
        Fitted fitted = fit(type, data, tuned.options(), monitor);
        List<String> notes = new ArrayList<>(fitted.notes());
        notes.add("chosen among %d".formatted(tuned.tries()) + " on held-out choices: " + written(tuned.options()));
        return new Fitted(fitted.recommender(), tuned.options(), notes);
    }

    static String written(ModelOptions options) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Double> each : options.byName().entrySet()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(each.getKey())
                    .append('=')
                    .append(
                            each.getValue() == Math.rint(each.getValue())
                                    ? String.format(Locale.ROOT, "%.0f", each.getValue())
                                    : each.getValue().toString());
        }
        return text.toString();
    }

    private void refuseTooLarge(ModelType type, InteractionMatrix matrix, ModelOptions options) {
        Runtime heap = Runtime.getRuntime();
        long free = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
        long needed = estimateBytes(type, matrix, options);
        if (needed > free) {
            throw new TrainingTooLarge(type, needed, free);
        }
    }

    @Override
    public long estimateBytes(ModelType type, InteractionMatrix matrix, ModelOptions options) {
        return families.of(type).estimateBytes(matrix, options);
    }

    @Override
    public void write(Recommender recommender, OutputStream out) throws IOException {
        files.write(recommender, out);
    }

    @Override
    public ReadModel read(InputStream in) throws IOException {
        return files.read(in);
    }
}
