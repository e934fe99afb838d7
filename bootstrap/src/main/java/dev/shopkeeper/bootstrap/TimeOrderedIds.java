package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Ids in the manner of a ULID: 26 lower-case letters and digits, 48 bits of time and then 80 of chance. Ids of one
 * source grow strictly, also within a millisecond and when the clock goes back.
 */
final class TimeOrderedIds implements IdSource {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_CHARS = 10;
    private static final int CHANCE_CHARS = 8;
    private static final long CHANCE_MASK = (1L << 40) - 1;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long millis = -1;
    private long high;
    private long low;

    TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            high = random.nextLong() & CHANCE_MASK;
            low = random.nextLong() & CHANCE_MASK;
        } else {
            grow();
        }
        StringBuilder id = new StringBuilder(TIME_CHARS + 2 * CHANCE_CHARS);
        append(id, millis, TIME_CHARS);
        append(id, high, CHANCE_CHARS);
        append(id, low, CHANCE_CHARS);
        return id.toString();
    }

    /** A step of chance, so that one id does not tell the next. */
    private void grow() {
        low += 1 + (random.nextLong() & 0xFFFF_FFFFL);
        if (low > CHANCE_MASK) {
            low &= CHANCE_MASK;
            high++;
            if (high > CHANCE_MASK) {
                high = 0;
                millis++;
            }
        }
    }

    private static void append(StringBuilder id, long bits, int chars) {
        for (int shift = 5 * (chars - 1); shift >= 0; shift -= 5) {
            id.append(ALPHABET[(int) (bits >>> shift) & 31]);
        }
    }
}
