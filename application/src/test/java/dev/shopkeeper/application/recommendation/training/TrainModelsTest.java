package dev.shopkeeper.application.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.catalogue.ProductSamples;
import dev.shopkeeper.application.interaction.InMemoryInteractions;
import dev.shopkeeper.application.interaction.InteractionSamples;
import dev.shopkeeper.application.recommendation.TogetherRecommenders;
import dev.shopkeeper.application.task.InMemoryTasks;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.ModelOutcome;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainModelsTest {

    private static final Instant NOW = InteractionSamples.NOW;
    private static final Map<String, Double> GOOD = Map.of("neighbours", 100.0);
    private static final Map<String, Double> POOR = Map.of("neighbours", 1.0);

    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryInteractions interactions = new InMemoryInteractions();
    private final InMemoryModelSnapshots snapshots = new InMemoryModelSnapshots();
    private final InMemoryTrainingRuns runs = new InMemoryTrainingRuns();
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final TrainingTurn turn = new TrainingTurn(tasks);
    private final TrainingLimits limits = new TrainingLimits(1_000, 100, 3, 10);
    private Instant now = NOW;
    private int ids;
    private final StartTraining start =
            new StartTraining(runs, new StartTask(tasks, task -> {}, () -> now), () -> "training-" + ++ids, () -> now);
    private final TrainModels work = new TrainModels(
            runs,
            turn,
            new CollectFacts(products, interactions, Strengths.defaults(), limits),
            snapshots,
            new TogetherRecommenders(),
            limits,
            () -> now);

    @Test
    void publishesTheFirstOfItsKind() {
        shop(0, NOW.minus(Duration.ofDays(10)));
        ModelOutcome outcome = trained(GOOD, false);

        assertThat(outcome.published()).isTrue();
        assertThat(outcome.metrics()).isNotNull();
        assertThat(snapshots.active()).isEqualTo(Map.of(ModelType.ITEM_KNN, 1L));
    }

    @Test
    void keepsWhatIsWorseFromServing() {
        shop(0, NOW.minus(Duration.ofDays(10)));
        trained(GOOD, false);
        ModelOutcome worse = trained(POOR, false);

        assertThat(worse.published()).isFalse();
        assertThat(worse.reason()).contains("worse");
        assertThat(worse.inService()).isNotNull();
        assertThat(snapshots.active()).isEqualTo(Map.of(ModelType.ITEM_KNN, 1L));
    }

    @Test
    void publishesTheSameOnceMore() {
        shop(0, NOW.minus(Duration.ofDays(10)));
        trained(GOOD, false);
        assertThat(trained(GOOD, false).published()).isTrue();
        assertThat(snapshots.active()).isEqualTo(Map.of(ModelType.ITEM_KNN, 2L));
    }

    @Test
    void publishesWhatIsWorseWhenForcedTo() {
        shop(0, NOW.minus(Duration.ofDays(10)));
        trained(GOOD, false);
        assertThat(trained(POOR, true).published()).isTrue();
        assertThat(snapshots.active()).isEqualTo(Map.of(ModelType.ITEM_KNN, 2L));
    }

    @Test
    void comparesOnWhatTheModelInServiceHasNotSeen() {
        shop(0, NOW.minus(Duration.ofDays(20)));
        trained(POOR, false);
        shop(1, NOW.minus(Duration.ofDays(5)));
        ModelOutcome better = trained(GOOD, false);

        assertThat(better.reason()).contains("the model in service");
        assertThat(better.published()).isTrue();
    }

    @Test
    void letsAReplacedCatalogueNotBlockANewModel() {
        shop(0, NOW.minus(Duration.ofDays(20)));
        trained(GOOD, false);
        products.walk(batch -> batch.forEach(product -> products.write(product.removed(now))));
        shop(1_000, NOW.minus(Duration.ofDays(5)));
        ModelOutcome other = trained(POOR, false);

        assertThat(other.published()).isTrue();
        assertThat(other.reason()).contains("catalogue has been replaced");
    }

    @Test
    void trainsWithNothingToHoldOut() {
        products.write(ProductSamples.product("p", "Only one"));
        interactions.append(List.of(InteractionSamples.viewed("ann", "p", NOW.minusSeconds(60))));
        ModelOutcome outcome = trained(GOOD, false);

        assertThat(outcome.published()).isTrue();
        assertThat(outcome.metrics()).isNull();
    }

    @Test
    void trainsOnAnEmptyShop() {
        assertThat(trained(GOOD, false).published()).isTrue();
    }

    @Test
    void countsInteractionsOnceTheirProductArrives() {
        interactions.append(List.of(InteractionSamples.viewed("ann", "late", NOW.minusSeconds(60))));
        CollectFacts facts = new CollectFacts(products, interactions, Strengths.defaults(), limits);
        assertThat(facts.collect(() -> false).used()).isZero();
        assertThat(facts.collect(() -> false).unknownProducts()).isEqualTo(1);

        products.write(ProductSamples.product("late", "Late"));
        assertThat(facts.collect(() -> false).used()).isEqualTo(1);
    }

    @Test
    void waitsForItsTurn() {
        TrainingRun first = begun();
        TrainingRun second = begun();
        assertThat(work.runSlice(new Undisturbed(second.id())))
                .isEqualTo(new SliceOutcome.Later(Duration.ofSeconds(1)));
        assertThat(work.runSlice(new Undisturbed(first.id()))).isInstanceOf(SliceOutcome.Completed.class);
    }

    @Test
    void goesOnWithTheModelsThatAreLeft() {
        shop(0, NOW.minus(Duration.ofDays(10)));
        TrainingRun asked = start.startOwn(new TrainingId("all"), List.of(ModelType.POPULAR, ModelType.ITEM_KNN));
        runs.save(asked.with(ModelOutcome.notFitted(ModelType.POPULAR, "done before the crash", 1)));
        claim(asked.id());
        work.runSlice(new Undisturbed(asked.id()));

        assertThat(runs.find(asked.id()).orElseThrow().outcomes())
                .extracting(ModelOutcome::type)
                .containsExactly(ModelType.POPULAR, ModelType.ITEM_KNN);
        assertThat(snapshots.active()).containsOnlyKeys(ModelType.ITEM_KNN);
    }

    @Test
    void isDueAfterSoManyInteractions() {
        RetrainWhenDue due = new RetrainWhenDue(interactions, products, runs, turn, start, limits, () -> now);
        assertThat(due.look()).isEmpty();
        shop(0, NOW.minus(Duration.ofDays(10)));
        TrainingRun started = due.look().orElseThrow();
        assertThat(started.types()).isEqualTo(StartTraining.ALL);
        assertThat(due.look()).isEmpty();

        claim(started.id());
        finish(started.id());
        assertThat(due.look()).as("one that read nothing rests for an hour").isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(due.look()).isPresent();
    }

    @Test
    void readsTheTextsOfNewProductsBeforeThereIsMoreToLearn() {
        TrainingLimits patient = new TrainingLimits(1_000_000, 1_000, 5, 1_000_000);
        RetrainWhenDue due = new RetrainWhenDue(interactions, products, runs, turn, start, patient, () -> now);
        now = ProductSamples.T0.minusSeconds(60);
        trained(GOOD, false);
        assertThat(due.look()).as("nothing is new").isEmpty();
        products.write(ProductSamples.product("new", "New"));
        assertThat(due.look()).as("too soon").isEmpty();

        now = now.plus(Duration.ofMinutes(10));
        TrainingRun started = due.look().orElseThrow();
        assertThat(started.types()).containsExactlyInAnyOrder(ModelType.CONTENT, ModelType.CLUSTERS);
    }

    /** Sixty people of three tastes, each with some products of theirs. */
    private void shop(int firstProduct, Instant from) {
        for (int product = firstProduct; product < firstProduct + 30; product++) {
            products.write(ProductSamples.product("p" + product, "Product " + product, "taste " + product % 3));
        }
        for (int person = 0; person < 60; person++) {
            for (int i = 0; i < 6; i++) {
                int product = firstProduct + (person % 3 + 3 * ((person * 7 + i) % 10)) % 30;
                interactions.append(List.of(InteractionSamples.viewed(
                        "person" + person, "p" + product, from.plusSeconds(person * 100L + i))));
            }
        }
    }

    private ModelOutcome trained(Map<String, Double> parameters, boolean force) {
        TrainingRun run = start.start(List.of(ModelType.ITEM_KNN), parameters, force, Stories.ADMIN);
        claim(run.id());
        assertThat(work.runSlice(new Undisturbed(run.id()))).isInstanceOf(SliceOutcome.Completed.class);
        finish(run.id());
        now = now.plusSeconds(60);
        return runs.find(run.id()).orElseThrow().outcomes().getFirst();
    }

    private TrainingRun begun() {
        TrainingRun run = start.startOwn();
        claim(run.id());
        now = now.plusSeconds(1);
        return run;
    }

    private void claim(TrainingId id) {
        Task task = tasks.find(new TaskId(id.value())).orElseThrow();
        tasks.save(task.claimed(new NodeId("node"), now, Duration.ofHours(1)));
    }

    private void finish(TrainingId id) {
        Task task = tasks.find(new TaskId(id.value())).orElseThrow();
        tasks.save(task.completed(new NodeId("node"), Map.of(), now));
    }

    /** A run of a training; its progress makes sense. */
    private static final class Undisturbed extends dev.shopkeeper.application.task.Undisturbed {

        private Undisturbed(TrainingId id) {
            super(new TaskId(id.value()));
        }

        @Override
        public void progress(int percent) {
            assertThat(percent).isBetween(0, 100);
        }

        @Override
        public void log(LogLevel level, String message) {
            assertThat(message).isNotBlank();
        }
    }
}
