package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.Fitted;
import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.ParallelRows;
import dev.shopkeeper.application.recommendation.RankingEvaluation;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.domain.recommendation.HoldOutMetrics;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.RankingMetrics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a new model may take the place of the one in service: it must not be worse, by NDCG at 10, on the same
 * held-out facts.
 *
 * <p>The model in service has seen what happened before it was trained, so it is asked only for what happened since. Where
 * that was done by fewer than {@value #ENOUGH_PEOPLE} people, what is compared is how it was made: its options are fitted
 * again on the same part.
 */
final class InServiceComparison {

    private static final int ENOUGH_PEOPLE = 50;
    private static final double SAME_CATALOGUE = 0.5;
    private static final long SEED = 42;

    private final ModelSnapshots snapshots;
    private final Recommenders recommenders;
    private final RankingEvaluation evaluation;

    InServiceComparison(ModelSnapshots snapshots, Recommenders recommenders, int maxPeople) {
        this.snapshots = snapshots;
        this.recommenders = recommenders;
        this.evaluation = new RankingEvaluation(ParallelRows.onAllCores(), maxPeople, SEED);
    }

    /** A new model, fitted on the training part, and how good it is at finding all that was held out. */
    record Candidate(ModelType type, Fitted fitted, HoldOutMetrics metrics) {}

    /** What came of it; {@code inService} is null where there was nothing to compare with. */
    record Verdict(boolean publish, String why, @Nullable HoldOutMetrics inService) {}

    HoldOutMetrics measure(Recommender model, HoldOut parts) {
        RankingMetrics[] both = evaluation.measure(model, parts, FitMonitor.NONE, 10, 20);
        return new HoldOutMetrics(both[0], both[1]);
    }

    Verdict compare(
            Candidate candidate, @Nullable Long serving, List<String> products, HeldOut held, FitMonitor monitor) {
        Optional<ModelVersion> version = serving == null ? Optional.empty() : snapshots.find(candidate.type(), serving);
        if (version.isEmpty()) {
            return new Verdict(true, "it is the first of its kind", null);
        }
        ModelVersion old = version.get();
        return switch (ModelFile.read(snapshots.open(old.type(), old.version()), recommenders)) {
            case ModelFile.Found.Unreadable(String why) ->
                new Verdict(true, "the model in service cannot be read: " + why, null);
            case ModelFile.Found.Usable(ModelFile file) -> {
                Reindexed there = Reindexed.of(file, products);
                yield there.overlap() < SAME_CATALOGUE
                        ? new Verdict(true, "the catalogue has been replaced since the last training", null)
                        : withOldModel(candidate, old, there, held, monitor);
            }
        };
    }

    private Verdict withOldModel(
            Candidate candidate, ModelVersion old, Reindexed there, HeldOut held, FitMonitor monitor) {
        HoldOut unseen = held.after(old.trainedOn().through());
        if (HeldOut.people(unseen.test()) >= ENOUGH_PEOPLE) {
            return verdict(
                    measure(candidate.fitted().recommender(), unseen), measure(there, unseen), "the model in service");
        }
        if (old.parameters().equals(candidate.fitted().options().byName())) {
            return verdict(candidate.metrics(), candidate.metrics(), "the options of the model in service");
        }
        ModelOptions options = ModelOptions.parse(old.type(), old.parameters());
        Fitted again = recommenders.fit(old.type(), held.train(), options, monitor);
        return verdict(
                candidate.metrics(), measure(again.recommender(), held.parts()), "the options of the model in service");
    }

    private static Verdict verdict(HoldOutMetrics ours, HoldOutMetrics theirs, String what) {
        boolean notWorse = ours.isNotWorseThan(theirs);
        String why = String.format(
                Locale.ROOT,
                "NDCG@10 %.4f, %s %.4f on the same hold-out%s",
                ours.at10().ndcg(),
                what,
                theirs.at10().ndcg(),
                notWorse ? "" : ": it is worse");
        return new Verdict(notWorse, why, theirs);
    }
}
