package dev.shopkeeper.ai.chat.gemini;

import dev.shopkeeper.application.chat.model.ModelCharge;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import java.time.Duration;
import java.util.List;

/**
 * What came of asking one model once.
 *
 * @param next what may be done after it
 */
record Attempt(ModelOutcome outcome, Next next) {

    /** What may be done after an attempt that gave no answer. */
    enum Next {
        /** Nothing: it was answered, shown, charged or will not get better. */
        NOTHING,
        /** Another model may be asked. */
        ANOTHER,
        /** Another model may be asked, and this one again. */
        AGAIN
    }

    /** How long to wait before this model is asked again. */
    private static final Duration USUAL_WAIT = Duration.ofMillis(300);

    static Attempt last(ModelOutcome outcome) {
        return new Attempt(outcome, Next.NOTHING);
    }

    static Attempt uncharged(ModelOutcome outcome, Next next) {
        return new Attempt(outcome, next);
    }

    static Attempt paused(Duration pause) {
        return new Attempt(new ModelOutcome.RateLimited(pause, true, List.<ModelCharge>of()), Next.AGAIN);
    }

    Duration wait(double chance) {
        return outcome instanceof ModelOutcome.RateLimited limited
                ? limited.retryAfter()
                : USUAL_WAIT.plus(Duration.ofMillis((long) (chance * USUAL_WAIT.toMillis())));
    }
}
