package dev.shopkeeper.application.chat.turn;

import org.jspecify.annotations.Nullable;

/** A bug as the log may know it: what it is and where it came from, without its words, which may be a customer's. */
final class Wordless extends Exception {

    private static final int DEEPEST = 8;

    private Wordless(Throwable bug, @Nullable Wordless cause) {
        super(bug.getClass().getName(), cause);
        setStackTrace(bug.getStackTrace());
    }

    static Wordless of(Throwable bug) {
        return of(bug, 1);
    }

    private static Wordless of(Throwable bug, int depth) {
        Throwable cause = bug.getCause();
        return new Wordless(bug, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }
}
