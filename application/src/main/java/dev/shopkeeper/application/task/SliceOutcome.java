package dev.shopkeeper.application.task;

import java.time.Duration;
import java.util.Map;

/** How a slice of work ended; results are small maps of plain values, as clients will see them. */
public sealed interface SliceOutcome {

    /** There is more to do; the work goes on from what it has stored. */
    record More() implements SliceOutcome {}

    /** It cannot go on yet: somebody else's turn, and nothing wrong. It makes room and is looked at again after the pause. */
    record Later(Duration pause) implements SliceOutcome {}

    record Completed(Map<String, Object> result) implements SliceOutcome {
        public Completed {
            result = Map.copyOf(result);
        }
    }

    /** Stopped at a safe point because somebody asked; what was done stays. */
    record Cancelled(Map<String, Object> result) implements SliceOutcome {
        public Cancelled {
            result = Map.copyOf(result);
        }
    }
}
