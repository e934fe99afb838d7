package dev.shopkeeper.persistence.notification.consent;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.EngagementKind;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.persistence.CustomersKnown;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Facts in the collection {@code engagement}: one document for each delivery and kind. */
@Singleton
@MongoAdapter
class MongoEngagement implements Engagement {

    private static final String KEY = "key";
    private static final String SEND = "send_id";
    private static final String CUSTOMER = "customer_id";
    private static final String KIND = "kind";
    private static final String AT = "at";

    private final MongoDatabase database;
    private final MongoCollection<Document> facts;

    MongoEngagement(MongoDatabase database) {
        this.database = database;
        this.facts = database.getCollection("engagement");
        Indexes.ensure(
                facts, Indexes.uniqueWherePresent(KEY), Indexes.on(SEND, KIND), Indexes.wherePresent(CUSTOMER, AT));
    }

    @Override
    public boolean note(EngagementFact fact) {
        DeliveryId delivery = fact.delivery();
        return Duplicates.insertIfNew(
                facts,
                new Document(KEY, delivery.value() + ":" + word(fact.kind()))
                        .append(SEND, delivery.send().value())
                        .append(CUSTOMER, delivery.customer().value())
                        .append(KIND, word(fact.kind()))
                        .append(AT, Date.from(fact.at())));
    }

    @Override
    public Map<SendId, EngagementCounts> counts(Collection<SendId> sends) {
        Map<SendId, EngagementCounts> counts = new HashMap<>();
        for (SendId send : sends) {
            counts.put(
                    send,
                    new EngagementCounts(
                            count(send, EngagementKind.OPENED),
                            count(send, EngagementKind.CLICKED),
                            count(send, EngagementKind.UNSUBSCRIBED)));
        }
        return counts;
    }

    private long count(SendId send, EngagementKind kind) {
        Bson those = Filters.and(Filters.eq(SEND, send.value()), Filters.eq(KIND, word(kind)));
        Document counted =
                database.runCommand(new Document("count", facts.getNamespace().getCollectionName())
                        .append("query", those.toBsonDocument(Document.class, database.getCodecRegistry())));
        return counted.get("n", Number.class).longValue();
    }

    @Override
    public List<EngagementFact> newest(CustomerId customer, int limit) {
        return facts.find(Filters.eq(CUSTOMER, customer.value()))
                .sort(Sorts.descending(AT))
                .limit(limit)
                .batchSize(limit + 1)
                .map(MongoEngagement::toFact)
                .into(new ArrayList<>());
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return CustomersKnown.among(facts, CUSTOMER, customers);
    }

    @Override
    public void cutLink(CustomerId customer) {
        facts.updateMany(
                Filters.eq(CUSTOMER, customer.value()),
                Updates.combine(Updates.unset(KEY), Updates.unset(CUSTOMER), Updates.unset(AT)));
    }

    private static String word(EngagementKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static EngagementFact toFact(Document from) {
        return new EngagementFact(
                new DeliveryId(new SendId(from.getString(SEND)), new CustomerId(from.getString(CUSTOMER))),
                EngagementKind.valueOf(from.getString(KIND).toUpperCase(Locale.ROOT)),
                from.getDate(AT).toInstant());
    }
}
