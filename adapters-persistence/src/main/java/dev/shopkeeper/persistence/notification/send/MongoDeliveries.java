package dev.shopkeeper.persistence.notification.send;

import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.CREATED_AT;
import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.CUSTOMER;
import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.DUE;
import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.EMAIL;
import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.ID;
import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.SEND;
import static dev.shopkeeper.persistence.notification.send.DeliveryDocument.STATUS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.notification.send.Deliveries;
import dev.shopkeeper.application.notification.send.DeliveryFilter;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.CustomersKnown;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Deliveries in the collection {@code deliveries}: one document {@code <send>:<customer>} each. */
@Singleton
@MongoAdapter
class MongoDeliveries implements Deliveries {

    private static final int SLICE = 1_000;

    /** From which stored status the next one may be reached, as filters. */
    private static final Map<DeliveryStatus, Bson> BEFORE = before();

    private final MongoDatabase database;
    private final MongoCollection<Document> deliveries;
    private final MongoCollection<BsonDocument> written;
    private final SortedPages<Document> pages;

    MongoDeliveries(MongoDatabase database) {
        this.database = database;
        this.deliveries = database.getCollection("deliveries");
        this.written = database.getCollection("deliveries", BsonDocument.class);
        this.pages = new SortedPages<>(database, deliveries);
        Indexes.ensure(
                deliveries,
                Indexes.on(SEND, STATUS, DUE),
                Indexes.on(CUSTOMER, CREATED_AT),
                Indexes.on(CREATED_AT, ID));
    }

    private static Map<DeliveryStatus, Bson> before() {
        Map<DeliveryStatus, Bson> before = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus next : DeliveryStatus.values()) {
            List<String> from = Arrays.stream(DeliveryStatus.values())
                    .filter(status -> status.mayBecome(next) || (status == next && next != DeliveryStatus.SENDING))
                    .map(DeliveryDocument::word)
                    .toList();
            before.put(next, from.size() == 1 ? Filters.eq(STATUS, from.getFirst()) : Filters.in(STATUS, from));
        }
        return before;
    }

    @Override
    public Set<DeliveryId> addNew(List<Delivery> added) {
        if (added.isEmpty()) {
            return Set.of();
        }
        BitSet known = Duplicates.insertNew(
                written, added.stream().map(DeliveryDocument::of).toList());
        return known.stream().mapToObj(i -> added.get(i).id()).collect(Collectors.toSet());
    }

    @Override
    public Set<DeliveryId> update(List<Delivery> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        List<UpdateOneModel<Document>> writes = changed.stream()
                .map(one -> new UpdateOneModel<Document>(
                        Filters.and(Filters.eq(ID, one.id().value()), Objects.requireNonNull(BEFORE.get(one.status()))),
                        new BsonDocument("$set", DeliveryDocument.state(one))))
                .toList();
        int matched = deliveries
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        return matched == changed.size() ? Set.of() : missed(changed);
    }

    /** The bulk's answer counts those that were met, but does not name the others. */
    private Set<DeliveryId> missed(List<Delivery> changed) {
        List<String> ids = changed.stream().map(one -> one.id().value()).toList();
        Set<Document> stored = new HashSet<>();
        for (Document one : deliveries.find(Filters.in(ID, ids)).batchSize(ids.size() + 1)) {
            stored.add(one);
        }
        Set<Delivery> states = stored.stream()
                .map(DeliveryDocument::toDelivery)
                .map(MongoDeliveries::bare)
                .collect(Collectors.toSet());
        return changed.stream()
                .filter(one -> !states.contains(bare(one)))
                .map(Delivery::id)
                .collect(Collectors.toSet());
    }

    /** Without what an update leaves as it is. */
    private static Delivery bare(Delivery one) {
        return new Delivery(
                one.id(),
                null,
                one.status(),
                one.reason(),
                one.attempts(),
                one.due(),
                one.lastError(),
                one.messageId(),
                null,
                one.createdAt(),
                one.firstTriedAt(),
                one.sentAt());
    }

    @Override
    public void readdress(DeliveryId id, EmailAddress to) {
        deliveries.updateOne(
                Filters.and(Filters.eq(ID, id.value()), Filters.exists(EMAIL)), Updates.set(EMAIL, to.value()));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(
                        deliveries.find(Filters.eq(ID, id.value())).batchSize(2).first())
                .map(DeliveryDocument::toDelivery);
    }

    @Override
    public List<Delivery> due(SendId send, Instant now, int limit) {
        return queued(Filters.and(of(send, DeliveryStatus.QUEUED), Filters.lte(DUE, Date.from(now))), limit);
    }

    @Override
    public Optional<Instant> nextDue(SendId send) {
        return queued(of(send, DeliveryStatus.QUEUED), 1).stream().findFirst().map(Delivery::due);
    }

    private List<Delivery> queued(Bson which, int limit) {
        return deliveries
                .find(which)
                .sort(Sorts.ascending(SEND, STATUS, DUE))
                .limit(limit)
                .batchSize(limit + 1)
                .map(DeliveryDocument::toDelivery)
                .into(new ArrayList<>());
    }

    @Override
    public List<Delivery> having(SendId send, DeliveryStatus status, int limit) {
        return deliveries
                .find(of(send, status))
                .limit(limit)
                .batchSize(limit + 1)
                .map(DeliveryDocument::toDelivery)
                .into(new ArrayList<>());
    }

    private static Bson of(SendId send, DeliveryStatus status) {
        return Filters.and(Filters.eq(SEND, send.value()), Filters.eq(STATUS, DeliveryDocument.word(status)));
    }

    @Override
    public SendTally count(SendId send) {
        SendTally tally = SendTally.allQueued(0);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            Document counted = database.runCommand(new Document(
                            "count", deliveries.getNamespace().getCollectionName())
                    .append("query", of(send, status).toBsonDocument(Document.class, database.getCodecRegistry())));
            tally = tally.plus(status, counted.get("n", Number.class).longValue());
        }
        return tally;
    }

    @Override
    public Page<Delivery> page(DeliveryFilter filter, PageRequest page) {
        List<Bson> conditions = conditions(filter);
        return pages.page(
                        conditions,
                        page,
                        SortedPages.byCreation(page.sort()),
                        () -> conditions.isEmpty() ? deliveries.estimatedDocumentCount() : pages.count(conditions))
                .map(DeliveryDocument::toDelivery);
    }

    private static List<Bson> conditions(DeliveryFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.send() != null) {
            conditions.add(Filters.eq(SEND, filter.send().value()));
        }
        if (filter.customer() != null) {
            conditions.add(Filters.eq(CUSTOMER, filter.customer().value()));
        }
        if (filter.status() != null) {
            conditions.add(Filters.eq(STATUS, DeliveryDocument.word(filter.status())));
        }
        return conditions;
    }

    @Override
    public void walk(DeliveryFilter filter, Consumer<Delivery> each) {
        List<Bson> conditions = conditions(filter);
        @Nullable String last = filter.send() == null ? null : filter.send().value() + ":";
        int seen;
        do {
            seen = 0;
            for (Document one : pages.slice(conditions, last, SLICE)) {
                each.accept(DeliveryDocument.toDelivery(one));
                last = one.getString(ID);
                seen++;
            }
        } while (seen == SLICE);
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return CustomersKnown.among(deliveries, CUSTOMER, customers);
    }

    @Override
    public List<Delivery> of(CustomerId customer, int limit) {
        return deliveries
                .find(Filters.eq(CUSTOMER, customer.value()))
                .sort(Sorts.descending(CUSTOMER, CREATED_AT))
                .limit(limit)
                .batchSize(limit + 1)
                .map(DeliveryDocument::toDelivery)
                .into(new ArrayList<>());
    }

    @Override
    public void blank(CustomerId customer) {
        deliveries.updateMany(
                Filters.eq(CUSTOMER, customer.value()),
                Updates.combine(
                        Updates.unset(EMAIL),
                        Updates.unset(DeliveryDocument.LAST_ERROR),
                        Updates.unset(DeliveryDocument.PICKS),
                        Updates.unset(DeliveryDocument.RECOMMENDATION)));
    }
}
