package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.EvaluationContext;
import java.time.Duration;
import java.util.Map;

/** What one rendering may still use: rounds of loops, characters, and time. */
final class Budget {

    static final int ROUNDS = 10_000;
    static final int OUTPUT = 1_000_000;

    /** The longest text that an expression may make. */
    static final int TEXT = 100_000;

    private static final Duration TIME = Duration.ofSeconds(5);

    /** No template can write this name. */
    private static final String NAME = "the budget";

    private final long end = System.nanoTime() + TIME.toNanos();
    private int rounds = ROUNDS;
    private int output = OUTPUT;

    /** The values of a rendering, with the budget among them. */
    void joinTo(Map<String, Object> values) {
        values.put(NAME, this);
    }

    /** The budget of the rendering that goes on. */
    static Budget of(EvaluationContext context) {
        if (context.getVariable(NAME) instanceof Budget budget) {
            return budget;
        }
        throw new IllegalStateException("every rendering has a budget");
    }

    void spendRound() {
        if (--rounds < 0) {
            throw new Spent("its loops go round more than " + ROUNDS + " times");
        }
        checkTime();
    }

    void spendOutput(int characters) {
        output -= characters;
        if (output < 0) {
            throw new Spent("it writes more than " + OUTPUT + " characters");
        }
        checkTime();
    }

    /** A text that an expression made. */
    String text(String made) {
        checkLength(made.length());
        return made;
    }

    /** Asked before a text of this length is made. */
    void checkLength(long length) {
        if (length > TEXT) {
            throw new Spent("it makes a text of more than " + TEXT + " characters");
        }
        checkTime();
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw new Spent("it takes longer than " + TIME.toSeconds() + " seconds");
        }
    }

    /** Nothing is left of something. */
    static final class Spent extends PebbleException {

        private static final long serialVersionUID = 1L;

        Spent(String message) {
            super(null, message);
        }
    }
}
