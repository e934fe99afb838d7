package dev.shopkeeper.persistence.recommendation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.recommendation.serving.Exposure;
import dev.shopkeeper.application.recommendation.serving.Exposures;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** What was shown, in MongoDB: one document for each answer. */
@Singleton
@MongoAdapter
class MongoExposures implements Exposures {

    private static final String CUSTOMER = "customer_id";
    private static final String AT = "at";
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> shown;

    MongoExposures(MongoDatabase database) {
        this.shown = database.getCollection("recommendations");
        Indexes.ensure(shown, Indexes.on(CUSTOMER, "-" + AT), Indexes.on(AT));
    }

    @Override
    public void append(List<Exposure> exposures) {
        if (!exposures.isEmpty()) {
            Duplicates.insertNew(
                    shown, exposures.stream().map(MongoExposures::of).toList());
        }
    }

    @Override
    public List<Exposure> newest(CustomerId customer, int limit) {
        return shown.find(Filters.eq(CUSTOMER, customer.value()))
                .sort(Sorts.descending(AT))
                .limit(limit)
                .batchSize(BATCH)
                .map(MongoExposures::toExposure)
                .into(new ArrayList<>());
    }

    @Override
    public int removeBefore(Instant moment) {
        return (int) shown.deleteMany(Filters.lt(AT, Date.from(moment))).getDeletedCount();
    }

    @Override
    public void removeOf(CustomerId customer) {
        shown.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }

    private static Document of(Exposure exposure) {
        return new Document("_id", exposure.id().value())
                .append(CUSTOMER, exposure.customer().value())
                .append("model", exposure.model().wireName())
                .append(
                        "products",
                        exposure.products().stream().map(ProductId::value).toList())
                .append(AT, Date.from(exposure.at()));
    }

    private static Exposure toExposure(Document from) {
        return new Exposure(
                new RecommendationId(from.getString("_id")),
                new CustomerId(from.getString(CUSTOMER)),
                ModelType.parse(from.getString("model")),
                from.getList("products", String.class).stream()
                        .map(ProductId::new)
                        .toList(),
                from.getDate(AT).toInstant());
    }
}
