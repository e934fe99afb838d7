package dev.shopkeeper.persistence.recommendation;

import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.TrainedOn;
import dev.shopkeeper.domain.recommendation.TrainingId;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A version of a model as it is stored. */
final class ModelVersionDocument {

    static final String TYPE = "type";
    static final String VERSION = "version";
    static final String TRAINED_AT = "trained_at";
    static final String BYTES = "bytes";

    private ModelVersionDocument() {}

    static String id(ModelType type, long version) {
        return type.wireName() + ":" + version;
    }

    static Document of(ModelVersion version) {
        return new Document("_id", id(version.type(), version.version()))
                .append(TYPE, version.type().wireName())
                .append(VERSION, version.version())
                .append("fitted_as", version.fittedAs().wireName())
                .append("training", version.training().value())
                .append(TRAINED_AT, Date.from(version.trainedAt()))
                .append("trained_on", of(version.trainedOn()))
                .append("parameters", parameters(version.parameters()))
                .append("metrics", MetricsDocument.of(version.metrics()))
                .append(BYTES, version.bytes());
    }

    static ModelVersion toVersion(Document from) {
        return new ModelVersion(
                ModelType.parse(from.getString(TYPE)),
                from.getLong(VERSION),
                ModelType.parse(from.getString("fitted_as")),
                new TrainingId(from.getString("training")),
                from.getDate(TRAINED_AT).toInstant(),
                toTrainedOn(from.get("trained_on", Document.class)),
                toParameters(from.get("parameters", Document.class)),
                MetricsDocument.toMetrics(from.get("metrics", Document.class)),
                from.getLong(BYTES));
    }

    static Document of(TrainedOn data) {
        Instant through = data.through();
        return new Document("customers", data.customers())
                .append("products", data.products())
                .append("interactions", data.interactions())
                .append("stored", data.stored())
                .append("through", through == null ? null : Date.from(through));
    }

    static TrainedOn toTrainedOn(Document from) {
        Date through = from.getDate("through");
        return new TrainedOn(
                from.getInteger("customers"),
                from.getInteger("products"),
                from.getLong("interactions"),
                from.getLong("stored"),
                through == null ? null : through.toInstant());
    }

    static Document parameters(Map<String, Double> parameters) {
        Document document = new Document();
        parameters.forEach(document::append);
        return document;
    }

    static Map<String, Double> toParameters(@Nullable Document from) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (from != null) {
            from.forEach((name, value) -> parameters.put(name, ((Number) value).doubleValue()));
        }
        return parameters;
    }
}
