package dev.shopkeeper.ai.recommendation.evaluation;

import dev.shopkeeper.application.recommendation.FitMonitor;

/** Passes on a cancel, but not how far one of many fits is. */
record FitMonitorWithoutProgress(FitMonitor whole) implements FitMonitor {

    static FitMonitor of(FitMonitor whole) {
        return new FitMonitorWithoutProgress(whole);
    }

    @Override
    public void progress(double share) {
        // one of many fits: it says nothing about the whole
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
