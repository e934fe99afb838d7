package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.RankingMetrics;
import java.util.BitSet;

/** Adds up measures of rankings at several cuts. One per worker. */
final class RankingTally {

    private static final double LN2 = Math.log(2);

    private final InteractionMatrix train;
    private final int[] popularity;
    private final int[] cuts;
    private final Sums[] sums;

    private static final class Sums {
        private double hits;
        private double precision;
        private double recall;
        private double ndcg;
        private double map;
        private double surprise;
        private long shown;
        private final BitSet items = new BitSet();
    }

    RankingTally(InteractionMatrix train, int[] cuts) {
        this.train = train;
        this.popularity = train.itemCounts();
        this.cuts = cuts.clone();
        this.sums = new Sums[cuts.length];
        for (int c = 0; c < cuts.length; c++) {
            sums[c] = new Sums();
        }
    }

    void add(int user, int[] ranked, InteractionMatrix test) {
        for (int c = 0; c < cuts.length; c++) {
            add(sums[c], cuts[c], user, ranked, test);
        }
    }

    private void add(Sums sum, int cut, int user, int[] ranked, InteractionMatrix test) {
        int wanted = test.count(user);
        int hits = 0;
        double gain = 0;
        double precisions = 0;
        for (int place = 0; place < Math.min(cut, ranked.length); place++) {
            int item = ranked[place];
            sum.items.set(item);
            sum.surprise -= Math.log((popularity[item] + 1.0) / (train.users() + 1.0)) / LN2;
            sum.shown++;
            if (test.contains(user, item)) {
                hits++;
                gain += discount(place);
                precisions += (double) hits / (place + 1);
            }
        }
        int ideal = Math.min(cut, wanted);
        double idealGain = 0;
        for (int place = 0; place < ideal; place++) {
            idealGain += discount(place);
        }
        sum.hits += hits > 0 ? 1 : 0;
        sum.precision += (double) hits / cut;
        sum.recall += (double) hits / wanted;
        sum.ndcg += gain / idealGain;
        sum.map += precisions / ideal;
    }

    private static double discount(int place) {
        return LN2 / Math.log(place + 2.0);
    }

    static RankingMetrics[] means(RankingTally[] tallies, int people) {
        int[] cuts = tallies[0].cuts;
        RankingMetrics[] means = new RankingMetrics[cuts.length];
        for (int c = 0; c < cuts.length; c++) {
            Sums all = new Sums();
            for (RankingTally tally : tallies) {
                tally.addTo(all, c);
            }
            means[c] = people == 0 ? RankingMetrics.none(cuts[c]) : tallies[0].mean(all, cuts[c], people);
        }
        return means;
    }

    private void addTo(Sums all, int c) {
        Sums own = sums[c];
        all.hits += own.hits;
        all.precision += own.precision;
        all.recall += own.recall;
        all.ndcg += own.ndcg;
        all.map += own.map;
        all.surprise += own.surprise;
        all.shown += own.shown;
        all.items.or(own.items);
    }

    private RankingMetrics mean(Sums all, int cut, int people) {
        return new RankingMetrics(
                cut,
                people,
                all.hits / people,
                all.precision / people,
                all.recall / people,
                all.ndcg / people,
                all.map / people,
                train.items() == 0 ? 0 : (double) all.items.cardinality() / train.items(),
                all.shown == 0 ? 0 : all.surprise / all.shown);
    }
}
