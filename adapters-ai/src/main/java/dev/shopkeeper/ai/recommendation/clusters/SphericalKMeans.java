package dev.shopkeeper.ai.recommendation.clusters;

import dev.shopkeeper.ai.recommendation.content.TermVectors;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Groups unit vectors so that each is near the direction of its group. What has no words is in no group. */
final class SphericalKMeans {

    private static final int MOST_ROUNDS = 25;

    private final FitContext context;
    private final TermVectors words;
    private final float[][] centres;
    private final int[] groupOf;
    private final float[] closeness;

    SphericalKMeans(FitContext context, TermVectors words, int groups) {
        this.context = context;
        this.words = words;
        this.centres = new float[groups][words.terms()];
        this.groupOf = new int[words.items()];
        this.closeness = new float[words.items()];
        Arrays.fill(groupOf, -1);
    }

    int[] groupOf() {
        return groupOf;
    }

    float[] closeness() {
        return closeness;
    }

    void run() {
        start();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int moved = assign(centres.length);
            context.reached(0.2 + 0.75 * (round + 1) / MOST_ROUNDS);
            if (moved == 0) {
                return;
            }
            recentre();
        }
        assign(centres.length);
    }

    /** Each next centre is an item, far ones the more likely. */
    private void start() {
        SplittableRandom random = new SplittableRandom(context.options().seed());
        double[] distance = new double[words.items()];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = words.saysNothing(i) ? 0 : 1;
        }
        for (int c = 0; c < centres.length; c++) {
            int picked = pick(distance, random);
            if (picked < 0) {
                return;
            }
            add(picked, centres[c]);
            float[] centre = centres[c];
            context.rows().forEach(distance.length, 512, context.monitor(), (worker, from, to) -> {
                for (int i = from; i < to; i++) {
                    distance[i] = Math.min(distance[i], Math.max(0, 1 - dot(i, centre)));
                }
            });
        }
    }

    /** By chance, as likely as far, or -1 when all are at a centre. */
    private static int pick(double[] distance, SplittableRandom random) {
        double total = 0;
        for (double each : distance) {
            total += each;
        }
        if (total < 1e-6) {
            return -1;
        }
        double left = random.nextDouble() * total;
        int last = -1;
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] > 0) {
                last = i;
                left -= distance[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    private int assign(int groups) {
        int[] moved = new int[context.rows().threads()];
        context.rows().forEach(groupOf.length, 128, context.monitor(), (worker, from, to) -> {
            for (int i = from; i < to; i++) {
                int best = -1;
                float nearest = 0;
                for (int c = 0; c < groups && !words.saysNothing(i); c++) {
                    float near = dot(i, centres[c]);
                    if (best < 0 || near > nearest) {
                        best = c;
                        nearest = near;
                    }
                }
                moved[worker] += best == groupOf[i] ? 0 : 1;
                groupOf[i] = best;
                closeness[i] = nearest;
            }
        });
        return Arrays.stream(moved).sum();
    }

    /** A group that lost all its items keeps its centre. */
    private void recentre() {
        boolean[] kept = new boolean[centres.length];
        for (int i = 0; i < groupOf.length; i++) {
            int group = groupOf[i];
            if (group >= 0) {
                if (!kept[group]) {
                    Arrays.fill(centres[group], 0);
                    kept[group] = true;
                }
                add(i, centres[group]);
            }
        }
        for (float[] centre : centres) {
            double square = 0;
            for (float each : centre) {
                square += (double) each * each;
            }
            float factor = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
            for (int t = 0; t < centre.length; t++) {
                centre[t] *= factor;
            }
        }
    }

    private void add(int item, float[] centre) {
        for (int e = words.start(item); e < words.end(item); e++) {
            centre[words.term(e)] += words.weight(e);
        }
    }

    private float dot(int item, float[] centre) {
        float sum = 0;
        for (int e = words.start(item); e < words.end(item); e++) {
            sum += words.weight(e) * centre[words.term(e)];
        }
        return sum;
    }
}
