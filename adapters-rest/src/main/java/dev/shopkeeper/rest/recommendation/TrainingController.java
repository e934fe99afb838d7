package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.serving.Exposures;
import dev.shopkeeper.application.recommendation.training.AwaitTraining;
import dev.shopkeeper.application.recommendation.training.PreprocessTraining;
import dev.shopkeeper.application.recommendation.training.RollBackModel;
import dev.shopkeeper.application.recommendation.training.StartTraining;
import dev.shopkeeper.application.recommendation.training.TrainingQueries;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.domain.recommendation.UnknownTraining;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.task.AcceptedJson;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Training of models, and what is kept of it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "training")
class TrainingController {

    private static final int SHOWN = 50;
    private static final int SHOWN_DAYS = 30;
    private static final String ENGINE = "/api/v1/admin/recommendation-engine";

    private final StartTraining start;
    private final AwaitTraining await;
    private final PreprocessTraining preprocess;
    private final RollBackModel rollBack;
    private final TrainingQueries queries;
    private final Exposures exposures;
    private final InstantSource clock;

    TrainingController(
            StartTraining start,
            AwaitTraining await,
            PreprocessTraining preprocess,
            RollBackModel rollBack,
            TrainingQueries queries,
            Exposures exposures,
            InstantSource clock) {
        this.start = start;
        this.await = await;
        this.preprocess = preprocess;
        this.rollBack = rollBack;
        this.queries = queries;
        this.exposures = exposures;
        this.clock = clock;
    }

    /** All models there can be, and how good those are that serve. */
    @Get("/api/models")
    @Secured(Access.ANYONE)
    ModelsJson all() {
        return ModelsJson.of(queries.serving());
    }

    /** Counts what a training would use, and warns of what would keep it from being good. */
    @Post("/api/training/preprocess")
    @Secured(Access.SERVICE)
    PreprocessJson preprocess() {
        return PreprocessJson.of(preprocess.summarize());
    }

    /** Trains models in the background; waits for the end of it, but not for long. */
    @Post(uris = {"/api/training/train", ENGINE + "/train"})
    @Idempotent
    @Secured(Access.SERVICE)
    HttpResponse<TrainingJson> train(@Body @Nullable JsonNode body, @Parameter(hidden = true) Caller caller) {
        TrainJson asked = TrainJson.read(body);
        TrainingRun run = start.start(asked.types(), asked.parameters(), asked.force(), caller);
        TrainingQueries.Progress progress = await.end(run.id(), asked.longestWait());
        if (progress.isOver()) {
            return HttpResponse.ok(TrainingJson.of(progress));
        }
        return HttpResponse.<TrainingJson>accepted()
                .header(
                        HttpHeaders.LOCATION,
                        AcceptedJson.locationOf(new TaskId(run.id().value())))
                .body(TrainingJson.of(progress));
    }

    /** One run of training, or the newest of all. */
    @ApiResponse(
            responseCode = "200",
            description = "The run that was named, or a list",
            content = @Content(schema = @Schema(oneOf = {TrainingJson.class, TrainingsJson.class})))
    @Get(ENGINE + "/status")
    @Secured(Access.ADMIN)
    Object status(@QueryValue("training_id") @Nullable String trainingId) {
        if (trainingId == null || trainingId.isBlank()) {
            return TrainingsJson.of(queries.latest(SHOWN));
        }
        if (trainingId.length() > TrainingId.MAX_LENGTH) {
            throw new UnknownTraining();
        }
        return TrainingJson.of(queries.get(new TrainingId(trainingId.strip())));
    }

    /** The versions that are kept, the newest first. */
    @Get(ENGINE + "/models")
    @Secured(Access.ADMIN)
    ModelVersionsJson versions(@QueryValue("model_type") @Nullable String modelType) {
        return ModelVersionsJson.of(queries.versions(typeOf(modelType), SHOWN));
    }

    /** How good the versions that serve are, by what was held out, and what came of what was shown in thirty days. */
    @Get(ENGINE + "/metrics")
    @Secured(Access.ADMIN)
    ServingMetricsJson metrics() {
        return ServingMetricsJson.of(
                queries.serving(), SHOWN_DAYS, exposures.counts(clock.instant().minus(Duration.ofDays(SHOWN_DAYS))));
    }

    /** Lets an earlier version serve again. */
    @Post(ENGINE + "/rollback")
    @Secured(Access.ADMIN)
    ModelVersionJson rollBack(@Body RollbackJson wanted, @Parameter(hidden = true) Caller caller) {
        return ModelVersionJson.of(rollBack.rollBack(wanted.type(), wanted.wanted(), caller), true);
    }

    private static @Nullable ModelType typeOf(@Nullable String name) {
        return name == null || name.isBlank() ? null : ModelType.parse(name);
    }
}
