package dev.shopkeeper.persistence.recommendation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.recommendation.serving.Conversion;
import dev.shopkeeper.application.recommendation.serving.Exposure;
import dev.shopkeeper.application.recommendation.serving.Exposures;
import dev.shopkeeper.application.recommendation.serving.ShownCount;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
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
    private static final String MODEL = "model";
    private static final String PLACEMENT = "placement";
    private static final String PRODUCTS = "products";
    private static final String CONVERTED = "converted";
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> shown;

    MongoExposures(MongoDatabase database) {
        this.shown = database.getCollection("recommendations");
        Indexes.ensure(
                shown, Indexes.on(CUSTOMER, "-" + AT), Indexes.on(AT), Indexes.on(MODEL, PLACEMENT, CONVERTED, AT));
    }

    @Override
    public void append(List<Exposure> exposures) {
        if (!exposures.isEmpty()) {
            Duplicates.insertNew(
                    shown, exposures.stream().map(MongoExposures::of).toList());
        }
    }

    @Override
    public void convert(List<Conversion> conversions) {
        List<UpdateOneModel<Document>> marks = conversions.stream()
                .map(each -> new UpdateOneModel<Document>(
                        Filters.and(
                                Filters.eq("_id", each.recommendation().value()),
                                Filters.eq(CUSTOMER, each.customer().value()),
                                Filters.eq(PRODUCTS, each.product().value())),
                        Updates.set(CONVERTED, true)))
                .toList();
        if (!marks.isEmpty()) {
            shown.bulkWrite(marks, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public List<ShownCount> counts(Instant since) {
        List<ShownCount> counts = new ArrayList<>();
        for (ModelType model : ModelType.values()) {
            for (Placement placement : Placement.values()) {
                long converted = count(model, placement, true, since);
                long all = converted + count(model, placement, false, since);
                if (all > 0) {
                    counts.add(new ShownCount(model, placement, all, converted));
                }
            }
        }
        return counts;
    }

    private long count(ModelType model, Placement placement, boolean converted, Instant since) {
        return shown.countDocuments(Filters.and(
                Filters.eq(MODEL, model.wireName()),
                Filters.eq(PLACEMENT, placement.wireName()),
                Filters.eq(CONVERTED, converted),
                Filters.gte(AT, Date.from(since))));
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
                .append(MODEL, exposure.model().wireName())
                .append(PLACEMENT, exposure.placement().wireName())
                .append(
                        PRODUCTS,
                        exposure.products().stream().map(ProductId::value).toList())
                .append(AT, Date.from(exposure.at()))
                .append(CONVERTED, false);
    }

    private static Exposure toExposure(Document from) {
        return new Exposure(
                new RecommendationId(from.getString("_id")),
                new CustomerId(from.getString(CUSTOMER)),
                ModelType.parse(from.getString(MODEL)),
                Placement.parse(from.get(PLACEMENT, Placement.SHOP.wireName())),
                from.getList(PRODUCTS, String.class).stream()
                        .map(ProductId::new)
                        .toList(),
                from.getDate(AT).toInstant());
    }
}
