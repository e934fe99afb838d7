package dev.shopkeeper.persistence.recommendation;

import dev.shopkeeper.domain.recommendation.ModelOutcome;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A run of training as it is stored. */
final class TrainingRunDocument {

    static final String ASKED_AT = "asked_at";

    private TrainingRunDocument() {}

    static Document of(TrainingRun run) {
        TrainedOn data = run.data();
        return new Document("_id", run.id().value())
                .append("types", run.types().stream().map(ModelType::wireName).toList())
                .append("parameters", ModelVersionDocument.parameters(run.parameters()))
                .append("force", run.force())
                .append("owner", run.owner())
                .append(ASKED_AT, Date.from(run.askedAt()))
                .append("started_at", date(run.startedAt()))
                .append("finished_at", date(run.finishedAt()))
                .append("data", data == null ? null : ModelVersionDocument.of(data))
                .append(
                        "outcomes",
                        run.outcomes().stream().map(TrainingRunDocument::of).toList());
    }

    static TrainingRun toRun(Document from) {
        Document data = from.get("data", Document.class);
        return new TrainingRun(
                new TrainingId(from.getString("_id")),
                from.getList("types", String.class).stream()
                        .map(ModelType::parse)
                        .toList(),
                ModelVersionDocument.toParameters(from.get("parameters", Document.class)),
                from.getBoolean("force"),
                from.getString("owner"),
                from.getDate(ASKED_AT).toInstant(),
                instant(from.getDate("started_at")),
                instant(from.getDate("finished_at")),
                data == null ? null : ModelVersionDocument.toTrainedOn(data),
                from.getList("outcomes", Document.class).stream()
                        .map(TrainingRunDocument::toOutcome)
                        .toList());
    }

    private static Document of(ModelOutcome outcome) {
        return new Document("type", outcome.type().wireName())
                .append("version", outcome.version())
                .append("published", outcome.published())
                .append("reason", outcome.reason())
                .append("metrics", MetricsDocument.of(outcome.metrics()))
                .append("in_service", MetricsDocument.of(outcome.inService()))
                .append("parameters", ModelVersionDocument.parameters(outcome.parameters()))
                .append("seconds", outcome.seconds())
                .append("notes", outcome.notes());
    }

    private static ModelOutcome toOutcome(Document from) {
        return new ModelOutcome(
                ModelType.parse(from.getString("type")),
                from.getLong("version"),
                from.getBoolean("published"),
                from.getString("reason"),
                MetricsDocument.toMetrics(from.get("metrics", Document.class)),
                MetricsDocument.toMetrics(from.get("in_service", Document.class)),
                ModelVersionDocument.toParameters(from.get("parameters", Document.class)),
                from.getDouble("seconds"),
                from.getList("notes", String.class));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
