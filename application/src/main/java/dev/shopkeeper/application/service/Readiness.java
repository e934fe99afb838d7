package dev.shopkeeper.application.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How everything that this process works with is, at one moment. */
public record Readiness(List<State> dependencies) {

    public Readiness {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * How one dependency is.
     *
     * @param trouble what is wrong with it; null when it answers
     */
    public record State(
            String name, boolean vital, @Nullable String trouble, long millis) {
        public boolean isUp() {
            return trouble == null;
        }
    }

    /** Whether requests can be answered: all that is vital is there. */
    public boolean isReady() {
        return dependencies.stream().noneMatch(state -> state.vital() && !state.isUp());
    }

    /** Whether something is away that is not vital. */
    public boolean isDegraded() {
        return isReady() && dependencies.stream().anyMatch(state -> !state.isUp());
    }
}
