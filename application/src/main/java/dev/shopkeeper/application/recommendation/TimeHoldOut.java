package dev.shopkeeper.application.recommendation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Holds out each person's latest choices. Where times are equal, or not known, the seed decides. Whoever has a single
 * choice keeps it for training; everybody else has at least one on either side.
 */
public final class TimeHoldOut {

    private TimeHoldOut() {}

    /** Splits in two.
     *
     * @param share of each person's choices, from 0 to 1
     */
    public static HoldOut split(InteractionMatrix all, double share, long seed) {
        boolean[] held = new boolean[all.entries()];
        for (int user = 0; user < all.users(); user++) {
            int n = all.count(user);
            int hold = n < 2 ? 0 : Math.clamp(Math.round(n * share), 1, n - 1);
            int[] order = byTime(all, user, seed);
            for (int i = n - hold; i < n; i++) {
                held[order[i]] = true;
            }
        }
        return new HoldOut(all.keep((user, entry) -> !held[entry]), all.keep((user, entry) -> held[entry]));
    }

    /** The entries of a row, oldest first. */
    private static int[] byTime(InteractionMatrix all, int user, long seed) {
        int from = all.start(user);
        Integer[] order = new Integer[all.count(user)];
        long[] ties = new long[order.length];
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + user);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            ties[i] = random.nextLong();
        }
        Arrays.sort(order, (a, b) -> {
            int byTime = Long.compare(all.epochSecond(from + a), all.epochSecond(from + b));
            return byTime != 0 ? byTime : Long.compare(ties[a], ties[b]);
        });
        return Arrays.stream(order).mapToInt(i -> from + i).toArray();
    }
}
