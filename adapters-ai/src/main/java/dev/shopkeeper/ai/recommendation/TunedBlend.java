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
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A blend whose parts are tuned each for itself on the same hold-out, on which their weights are found then. */
record TunedBlend(
        TrainingData data,
        HoldOut holdOut,
        ModelOptions options,
        Yardstick yardstick,
        double seconds,
        FitMonitor monitor) {

    /** What was chosen for all parts: no two of them share a parameter that is looked for. */
    private ModelOptions together(List<ModelOptions> chosen) {
        ModelOptions all = options;
        for (ModelOptions part : chosen) {
            for (Map.Entry<ModelParameter, Double> each : part.given().entrySet()) {
                all = all.with(each.getKey(), each.getValue());
            }
        }
        return all;
    }

    Fitted fit() {
        List<ModelFamily> families = KnownFamilies.BLENDED.stream()
                .filter(family -> family.isFor(data, options))
                .toList();
        List<Recommender> trials = new ArrayList<>();
        List<ModelOptions> chosen = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ModelFamily family : families) {
            double share = seconds / families.size();
            Tuned tuned = Tuner.tune(family, data, holdOut, options, yardstick, share, monitor);
            trials.add(tuned.model());
            chosen.add(tuned.options());
            notes.add(family.type().wireName() + ": " + FittedModels.written(tuned.options()));
        }
        float[] weights = Blending.weights(trials, holdOut, yardstick, monitor);
        trials.clear();
        List<Recommender> whole = new ArrayList<>();
        FitContext context = FitContext.of(data, options, monitor);
        for (int f = 0; f < families.size(); f++) {
            double from = (double) f / families.size();
            double to = (f + 1.0) / families.size();
            whole.add(families.get(f).fit(context.part(data, chosen.get(f), from, to)));
        }
        Recommender blend = Blending.combine(whole, weights);
        notes.add(Blending.describe(blend));
        return new Fitted(blend, together(chosen), notes);
    }
}
