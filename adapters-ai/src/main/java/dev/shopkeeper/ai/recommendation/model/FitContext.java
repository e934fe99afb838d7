package dev.shopkeeper.ai.recommendation.model;

import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.ParallelRows;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * What one fit has to do with.
 *
 * @param notes where a fit leaves what somebody should know
 */
public record FitContext(
        TrainingData data, ModelOptions options, FitMonitor monitor, ParallelRows rows, List<String> notes) {

    public static FitContext of(TrainingData data, ModelOptions options, FitMonitor monitor) {
        return new FitContext(data, options, monitor, ParallelRows.onAllCores(), new ArrayList<>());
    }

    public InteractionMatrix matrix() {
        return data.matrix();
    }

    /** Tells how far it is, and ends the fit where it was cancelled. */
    public void reached(double share) {
        monitor.progress(share);
        if (monitor.cancelled()) {
            throw new CancellationException("the fit was cancelled");
        }
    }

    /** The same for a part of the whole. */
    public FitContext part(TrainingData other, ModelOptions otherOptions, double from, double to) {
        FitMonitor within = new FitMonitor() {
            @Override
            public void progress(double share) {
                monitor.progress(from + share * (to - from));
            }

            @Override
            public boolean cancelled() {
                return monitor.cancelled();
            }
        };
        return new FitContext(other, otherOptions, within, rows, notes);
    }
}
