package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.application.interaction.ConversionCounter;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.recommendation.serving.CountConversions;
import dev.shopkeeper.application.recommendation.serving.Exposures;
import dev.shopkeeper.application.recommendation.serving.NoteExposures;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.application.recommendation.serving.RecommendTrending;
import dev.shopkeeper.application.recommendation.serving.ServingState;
import dev.shopkeeper.application.recommendation.serving.ShownToCustomer;
import dev.shopkeeper.application.recommendation.serving.SweepExposures;
import dev.shopkeeper.application.recommendation.training.AwaitTraining;
import dev.shopkeeper.application.recommendation.training.CollectFacts;
import dev.shopkeeper.application.recommendation.training.ModelSnapshots;
import dev.shopkeeper.application.recommendation.training.PreprocessTraining;
import dev.shopkeeper.application.recommendation.training.RetrainWhenDue;
import dev.shopkeeper.application.recommendation.training.RollBackModel;
import dev.shopkeeper.application.recommendation.training.StartTraining;
import dev.shopkeeper.application.recommendation.training.TrainModels;
import dev.shopkeeper.application.recommendation.training.TrainingLimits;
import dev.shopkeeper.application.recommendation.training.TrainingQueries;
import dev.shopkeeper.application.recommendation.training.TrainingRuns;
import dev.shopkeeper.application.recommendation.training.TrainingTurn;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.bootstrap.settings.TrainingSettings;
import dev.shopkeeper.domain.interaction.Strengths;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Training, and serving what came of it. */
@Factory
final class RecommendationWiring {

    @Singleton
    TrainingLimits trainingLimits(TrainingSettings settings) {
        return TrainingLimits.forMemory(Runtime.getRuntime().maxMemory(), settings.retrainAfterInteractions());
    }

    @Singleton
    TrainingTurn trainingTurn(Tasks tasks) {
        return new TrainingTurn(tasks);
    }

    @Singleton
    CollectFacts collectFacts(
            Products products, Interactions interactions, Strengths strengths, TrainingLimits limits) {
        return new CollectFacts(products, interactions, strengths, limits);
    }

    @Singleton
    TaskWork trainModels(
            TrainingRuns runs,
            TrainingTurn turn,
            CollectFacts facts,
            ModelSnapshots snapshots,
            Recommenders recommenders,
            TrainingLimits limits,
            InstantSource clock) {
        return new TrainModels(runs, turn, facts, snapshots, recommenders, limits, clock);
    }

    @Singleton
    StartTraining startTraining(TrainingRuns runs, StartTask tasks, IdSource ids, InstantSource clock) {
        return new StartTraining(runs, tasks, ids, clock);
    }

    @Singleton
    RetrainWhenDue retrainWhenDue(
            Interactions interactions,
            Products products,
            TrainingRuns runs,
            TrainingTurn turn,
            StartTraining start,
            TrainingLimits limits,
            InstantSource clock) {
        return new RetrainWhenDue(interactions, products, runs, turn, start, limits, clock);
    }

    @Singleton
    PreprocessTraining preprocessTraining(CollectFacts facts) {
        return new PreprocessTraining(facts);
    }

    @Singleton
    RollBackModel rollBackModel(ModelSnapshots snapshots, AuditLog audit, InstantSource clock) {
        return new RollBackModel(snapshots, audit, clock);
    }

    @Singleton
    TrainingQueries trainingQueries(TrainingRuns runs, ModelSnapshots snapshots, Tasks tasks) {
        return new TrainingQueries(runs, snapshots, tasks);
    }

    @Singleton
    AwaitTraining awaitTraining(TrainingQueries queries) {
        return new AwaitTraining(queries);
    }

    @Singleton
    ServingState servingState(
            Products products, ModelSnapshots snapshots, Recommenders recommenders, InstantSource clock) {
        return new ServingState(products, snapshots, recommenders, clock);
    }

    @Singleton
    NoteExposures noteExposures(Exposures exposures) {
        return new NoteExposures(exposures);
    }

    @Singleton
    ConversionCounter countConversions(NoteExposures notes, Exposures exposures) {
        return new CountConversions(notes, exposures);
    }

    @Singleton
    Chore sweepExposures(Exposures exposures, InstantSource clock) {
        return new SweepExposures(exposures, clock);
    }

    @Singleton
    PersonalData shownToCustomer(Exposures exposures) {
        return new ShownToCustomer(exposures);
    }

    @Singleton
    RecommendProducts recommendProducts(
            ServingState state,
            Interactions interactions,
            Strengths strengths,
            NoteExposures exposures,
            IdSource ids,
            InstantSource clock) {
        return new RecommendProducts(state, interactions, strengths, exposures, ids, clock);
    }

    @Singleton
    RecommendSimilar recommendSimilar(ServingState state) {
        return new RecommendSimilar(state);
    }

    @Singleton
    RecommendTrending recommendTrending(
            ServingState state, Interactions interactions, Strengths strengths, InstantSource clock) {
        return new RecommendTrending(state, interactions, strengths, clock);
    }
}
