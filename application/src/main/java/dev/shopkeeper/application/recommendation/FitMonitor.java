package dev.shopkeeper.application.recommendation;

/** Watches a fit and may stop it. Called from the thread that asked for the fit and from its workers. */
public interface FitMonitor {

    /** Nobody watches. */
    FitMonitor NONE = new FitMonitor() {
        @Override
        public void progress(double share) {
            // nobody asked
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** How much is done, from 0 to 1; never falls. */
    void progress(double share);

    /** Asked at every block of rows: when true the fit ends with a {@code CancellationException}. */
    boolean cancelled();
}
