package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.task.TaskRun;

/** The part that one of several models has in the progress of a run. */
record ShareOfRun(TaskRun run, int place, int places) implements FitMonitor {

    @Override
    public void progress(double share) {
        run.progress((int) (100.0 * (place + Math.clamp(share, 0, 1)) / places));
    }

    @Override
    public boolean cancelled() {
        return run.cancelRequested() || run.mustStop();
    }

    /** The part of this part that lies between two shares of it. */
    FitMonitor between(double from, double to) {
        return new FitMonitor() {
            @Override
            public void progress(double share) {
                ShareOfRun.this.progress(from + (to - from) * share);
            }

            @Override
            public boolean cancelled() {
                return ShareOfRun.this.cancelled();
            }
        };
    }
}
