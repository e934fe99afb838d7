package dev.shopkeeper.bootstrap.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits on a condition, up to a limit. */
public final class Eventually {

    private static final long STEP_NANOS = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    public static void holds(Duration limit, BooleanSupplier condition) {
        becomes(limit, condition::getAsBoolean, Boolean::booleanValue);
    }

    /** Asks until the answer is as wanted, and gives it back. */
    public static <T> T becomes(Duration limit, Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            T answer = question.get();
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + "; at last: " + answer);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
