package dev.shopkeeper.ai.recommendation.quality;

import dev.shopkeeper.ai.recommendation.blend.Blending;
import dev.shopkeeper.ai.recommendation.blend.KnownFamilies;
import dev.shopkeeper.ai.recommendation.evaluation.Tuned;
import dev.shopkeeper.ai.recommendation.evaluation.Tuner;
import dev.shopkeeper.ai.recommendation.evaluation.Yardstick;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.RankingEvaluation;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TimeHoldOut;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tunes every model on a part of the training side, fits it on all of that side, and measures it on the test side, which
 * nothing sees before.
 */
final class QualityRun {

    private final HoldOut data;
    private final QualityOptions options;
    private final HoldOut validation;
    private final Yardstick yardstick;
    private final TrainingData training;
    private final List<Recommender> trials = new ArrayList<>();
    private final List<Recommender> fitted = new ArrayList<>();
    private final List<QualityRow> rows = new ArrayList<>();

    QualityRun(HoldOut data, QualityOptions options) {
        this.data = data;
        this.options = options;
        this.validation = TimeHoldOut.split(
                data.train(), Blending.HELD_OUT, options.models().seed());
        this.yardstick = new Yardstick(options.k(), Yardstick.USUAL.maxPeople(), Yardstick.USUAL.seed());
        this.training = TrainingData.of(data.train());
    }

    /** Rows as they come. */
    List<QualityRow> run(Consumer<QualityRow> seen) {
        for (ModelFamily family : KnownFamilies.BLENDED) {
            boolean hasTexts = family.type() != ModelType.CONTENT || family.isFor(training, options.models());
            if (hasTexts) {
                seen.accept(single(family));
            }
        }
        seen.accept(blend());
        return rows;
    }

    private QualityRow single(ModelFamily family) {
        long start = System.nanoTime();
        Tuned tuned = Tuner.tune(
                family, training, validation, options.models(), yardstick, options.seconds(), FitMonitor.NONE);
        double search = seconds(start);
        HeapPeak peak = HeapPeak.begin();
        start = System.nanoTime();
        FitContext context = FitContext.of(training, tuned.options(), FitMonitor.NONE);
        Recommender model = family.fit(context);
        double fit = seconds(start);
        if (family.isFor(training, tuned.options())) {
            trials.add(tuned.model());
            fitted.add(model);
        }
        String chosen = written(tuned.options()) + " (of " + tuned.tries() + ")" + String.join("; ", context.notes());
        return measured(family.type(), model, search, fit, peak, chosen);
    }

    private QualityRow blend() {
        long start = System.nanoTime();
        HeapPeak peak = HeapPeak.begin();
        Recommender blend = Blending.combine(fitted, Blending.weights(trials, validation, yardstick, FitMonitor.NONE));
        return measured(ModelType.BLEND, blend, seconds(start), 0, peak, Blending.describe(blend));
    }

    private QualityRow measured(
            ModelType type, Recommender model, double search, double fit, HeapPeak peak, String chosen) {
        long megabytes = peak.megabytes();
        long start = System.nanoTime();
        RankingMetrics metrics = RankingEvaluation.ofEveryone().measure(model, data, FitMonitor.NONE, options.k())[0];
        QualityRow row = new QualityRow(type.wireName(), metrics, search, fit, seconds(start), megabytes, chosen);
        rows.add(row);
        return row;
    }

    private static String written(ModelOptions options) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Double> each : options.byName().entrySet()) {
            text.append(each.getKey())
                    .append('=')
                    .append(each.getValue().floatValue())
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
