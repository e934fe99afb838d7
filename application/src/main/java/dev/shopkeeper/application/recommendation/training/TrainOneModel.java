package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.Fitted;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.domain.recommendation.HoldOutMetrics;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelOutcome;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits a model on a part, measures it beside the one in service, fits it on everything, and publishes it if it may. */
final class TrainOneModel {

    /** A search for options takes about a second for so many pairs of customer and product, within bounds. */
    private static final double PAIRS_PER_SECOND = 5_000;

    private static final double LEAST_SEARCH = 1;
    private static final double LONGEST_SEARCH = 60;

    private static final double FITTED = 0.6;
    private static final double MEASURED = 0.7;
    private static final double REFITTED = 0.95;

    private final ModelSnapshots snapshots;
    private final Recommenders recommenders;
    private final TrainingLimits limits;
    private final InServiceComparison comparison;
    private final InstantSource clock;

    TrainOneModel(ModelSnapshots snapshots, Recommenders recommenders, TrainingLimits limits, InstantSource clock) {
        this.snapshots = snapshots;
        this.recommenders = recommenders;
        this.limits = limits;
        this.comparison = new InServiceComparison(snapshots, recommenders, limits.maxPeopleMeasured());
        this.clock = clock;
    }

    ModelOutcome train(ModelType type, TrainingRun run, CollectFacts.Facts facts, HeldOut held, ShareOfRun share) {
        long start = clock.millis();
        ModelOptions given = ModelOptions.parse(type, run.parameters());
        double seconds = Math.clamp(held.all().matrix().entries() / PAIRS_PER_SECOND, LEAST_SEARCH, LONGEST_SEARCH);
        Long serving = snapshots.active().get(type);
        Fitted candidate = held.isEmpty()
                ? recommenders.fit(type, held.all(), given, share.between(0, REFITTED))
                : recommenders.tuneAndFit(type, held.train(), given, seconds, share.between(0, FITTED));
        HoldOutMetrics metrics = null;
        InServiceComparison.Verdict verdict = new InServiceComparison.Verdict(true, "nothing could be held out", null);
        Fitted whole = candidate;
        if (!held.isEmpty()) {
            metrics = comparison.measure(candidate.recommender(), held.parts());
            verdict = comparison.compare(
                    new InServiceComparison.Candidate(type, candidate, metrics),
                    serving,
                    facts.data().items(),
                    held,
                    share.between(FITTED, MEASURED));
            whole = recommenders.fit(type, held.all(), candidate.options(), share.between(MEASURED, REFITTED));
        }
        ModelVersion version = keep(type, run, facts, whole, metrics);
        boolean published = (verdict.publish() || run.force()) && snapshots.activate(type, version.version(), serving);
        snapshots.prune(type, limits.keptVersions());
        share.progress(1);
        return new ModelOutcome(
                type,
                version.version(),
                published,
                reason(verdict, published, run.force()),
                metrics,
                verdict.inService(),
                version.parameters(),
                (clock.millis() - start) / 1_000.0,
                notes(candidate, whole));
    }

    private static String reason(InServiceComparison.Verdict verdict, boolean published, boolean force) {
        if (published) {
            return verdict.publish()
                    ? "published: " + verdict.why()
                    : "published because it was forced: " + verdict.why();
        }
        return verdict.publish() || force ? "another training was published meanwhile" : verdict.why();
    }

    private static List<String> notes(Fitted candidate, Fitted whole) {
        List<String> notes = new ArrayList<>(candidate.notes());
        whole.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        return notes;
    }

    private ModelVersion keep(
            ModelType type,
            TrainingRun run,
            CollectFacts.Facts facts,
            Fitted fitted,
            @Nullable HoldOutMetrics metrics) {
        Recommender model = fitted.recommender();
        long number = snapshots.nextVersion(type);
        long bytes;
        try {
            bytes = snapshots.write(
                    type, number, out -> ModelFile.write(facts.data().items(), model, recommenders, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ModelVersion version = new ModelVersion(
                type,
                number,
                model.type(),
                run.id(),
                clock.instant(),
                facts.trainedOn(),
                fitted.options().byName(),
                metrics,
                bytes);
        snapshots.keep(version);
        return version;
    }
}
