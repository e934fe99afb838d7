package dev.shopkeeper.ai.recommendation.evaluation;

import dev.shopkeeper.ai.recommendation.model.Dimension;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Climbs through the values of each parameter in turn, first by wide steps, then by single ones, for as long as it gets
 * better and there is time. What was said by the caller stays. Only the hold-out is looked at.
 */
public final class Tuner {

    private static final int[] STRIDES = {3, 1};

    private final ModelFamily family;
    private final TrainingData data;
    private final HoldOut holdOut;
    private final Yardstick yardstick;
    private final FitMonitor monitor;
    private final long deadline;
    private final List<Dimension> dimensions;
    private final Map<List<Integer>, Double> known = new HashMap<>();

    private final ModelOptions options;
    private @Nullable Tuned best;
    private int[] place;
    private long longest;

    private Tuner(
            ModelFamily family,
            TrainingData data,
            HoldOut holdOut,
            ModelOptions said,
            Yardstick yardstick,
            double seconds,
            FitMonitor monitor) {
        this.family = family;
        this.data = data.with(holdOut.train());
        this.holdOut = holdOut;
        this.yardstick = yardstick;
        this.monitor = monitor;
        this.options = said;
        this.deadline = System.nanoTime() + (long) (seconds * 1e9);
        this.dimensions = family.dimensions(holdOut.train()).stream()
                .filter(each -> !said.says(each.parameter()))
                .toList();
        this.place = dimensions.stream().mapToInt(Dimension::start).toArray();
    }

    public static Tuned tune(
            ModelFamily family,
            TrainingData data,
            HoldOut holdOut,
            ModelOptions said,
            Yardstick yardstick,
            double seconds,
            FitMonitor monitor) {
        return new Tuner(family, data, holdOut, said, yardstick, seconds, monitor).search();
    }

    private Tuned search() {
        Tuned found = tryAt(place);
        best = found;
        for (int stride : STRIDES) {
            double before;
            do {
                before = found.value();
                for (int d = 0; d < dimensions.size(); d++) {
                    if (!climb(d, stride)) {
                        climb(d, -stride);
                    }
                }
                found = best;
            } while (found.value() > before && System.nanoTime() < deadline);
        }
        return found;
    }

    /** Goes on in one direction while it gets better; whether it did at all. */
    private boolean climb(int dimension, int stride) {
        boolean climbed = false;
        while (true) {
            int next = place[dimension] + stride;
            if (next < 0 || next >= dimensions.get(dimension).values().size() || outOfTime()) {
                return climbed;
            }
            int[] other = place.clone();
            other[dimension] = next;
            if (!isBetter(other)) {
                return climbed;
            }
            place = other;
            climbed = true;
        }
    }

    private boolean outOfTime() {
        return System.nanoTime() + longest > deadline;
    }

    private boolean isBetter(int[] other) {
        if (known.containsKey(key(other))) {
            return false;
        }
        Tuned tried = tryAt(other);
        Tuned before = best;
        if (before == null || tried.value() > before.value()) {
            best = tried;
            return true;
        }
        best = new Tuned(before.options(), before.model(), before.value(), tried.tries());
        return false;
    }

    private Tuned tryAt(int[] at) {
        long start = System.nanoTime();
        ModelOptions here = options;
        for (int d = 0; d < at.length; d++) {
            here = here.with(
                    dimensions.get(d).parameter(), dimensions.get(d).values().get(at[d]));
        }
        Recommender model = family.fit(FitContext.of(data, here, FitMonitorWithoutProgress.of(monitor)));
        double value = yardstick.value(model, holdOut, FitMonitorWithoutProgress.of(monitor));
        known.put(key(at), value);
        longest = Math.max(longest, System.nanoTime() - start);
        return new Tuned(here, model, value, known.size());
    }

    private static List<Integer> key(int[] at) {
        return Arrays.stream(at).boxed().toList();
    }
}
