package dev.shopkeeper.persistence.interaction;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.persistence.CustomersKnown;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Interactions in the collection {@code interactions}. Ids begin with the second, so facts that come as they happen are
 * added at one end of the collection, and its own order is that of time.
 */
@Singleton
@MongoAdapter
class MongoInteractions implements Interactions {

    private static final String COLLECTION = "interactions";
    private static final Bson NEWEST_FIRST = Sorts.descending(InteractionCodec.AT, InteractionCodec.ID);

    private final MongoDatabase database;
    private final MongoCollection<Interaction> interactions;
    private final MongoCollection<Document> documents;

    MongoInteractions(MongoDatabase database) {
        this.database = database;
        this.documents = database.getCollection(COLLECTION);
        this.interactions = database.getCollection(COLLECTION, Interaction.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new InteractionCodec()), database.getCodecRegistry()));
        Indexes.ensure(
                interactions,
                Indexes.on(InteractionCodec.CUSTOMER, InteractionCodec.AT, InteractionCodec.ID),
                Indexes.uniqueWherePresent(InteractionCodec.CLIENT_KEY));
    }

    @Override
    public List<Interaction> append(List<Interaction> all) {
        List<Interaction> added = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += MAX_SLICE) {
            List<Interaction> part = all.subList(from, Math.min(all.size(), from + MAX_SLICE));
            BitSet repeats = Duplicates.insertNew(interactions, part);
            for (int i = repeats.nextClearBit(0); i < part.size(); i = repeats.nextClearBit(i + 1)) {
                added.add(part.get(i));
            }
        }
        return added;
    }

    @Override
    public Optional<Interaction> find(InteractionId id) {
        return first(Filters.eq(InteractionCodec.ID, id.value()));
    }

    @Override
    public Optional<Interaction> findByClientId(CustomerId customer, String clientId) {
        return first(Filters.eq(InteractionCodec.CLIENT_KEY, Interaction.clientKey(customer, clientId)));
    }

    private Optional<Interaction> first(Bson filter) {
        return Optional.ofNullable(
                interactions.find(filter).batchSize(2).limit(1).first());
    }

    @Override
    public List<Interaction> newest(CustomerId customer, @Nullable InteractionId after, int limit) {
        Bson own = of(customer);
        if (after == null) {
            return read(own, NEWEST_FIRST, limit);
        }
        Optional<Interaction> last = find(after);
        if (last.isEmpty()) {
            return List.of();
        }
        // two ranges of one index, where a disjunction would be two questions to it at best
        Instant at = last.get().occurredAt();
        Bson sameMoment =
                Filters.and(own, Filters.eq(InteractionCodec.AT, at), Filters.lt(InteractionCodec.ID, after.value()));
        List<Interaction> found = new ArrayList<>(read(sameMoment, NEWEST_FIRST, limit));
        if (found.size() < limit) {
            found.addAll(
                    read(Filters.and(own, Filters.lt(InteractionCodec.AT, at)), NEWEST_FIRST, limit - found.size()));
        }
        return found;
    }

    @Override
    public List<Interaction> latest(@Nullable InteractionId after, int limit) {
        Bson range = after == null ? Filters.empty() : Filters.lt(InteractionCodec.ID, after.value());
        return read(range, Sorts.descending(InteractionCodec.ID), limit);
    }

    @Override
    public List<Interaction> slice(@Nullable InteractionId after, int limit) {
        Bson range = after == null ? Filters.empty() : Filters.gt(InteractionCodec.ID, after.value());
        return read(range, Sorts.ascending(InteractionCodec.ID), limit);
    }

    private List<Interaction> read(Bson filter, Bson order, int limit) {
        return interactions
                .find(filter)
                .sort(order)
                .limit(limit)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
    }

    @Override
    public long count() {
        return interactions.estimatedDocumentCount();
    }

    @Override
    public long count(CustomerId customer) {
        return counted(of(customer));
    }

    @Override
    public long countSince(Instant moment) {
        return counted(
                Filters.gte(InteractionCodec.ID, InteractionId.firstOf(moment).value()));
    }

    private long counted(Bson filter) {
        Document counted = database.runCommand(new Document("count", COLLECTION)
                .append("query", filter.toBsonDocument(Document.class, database.getCodecRegistry())));
        return counted.get("n", Number.class).longValue();
    }

    @Override
    public Map<ProductId, Map<InteractionType, Long>> countsByProduct(Instant from, Instant until) {
        Map<ProductId, Map<InteractionType, Long>> counts = new HashMap<>();
        String end = InteractionId.firstOf(until).value();
        Bson start =
                Filters.gte(InteractionCodec.ID, InteractionId.firstOf(from).value());
        List<Interaction> slice;
        do {
            Bson range = Filters.and(start, Filters.lt(InteractionCodec.ID, end));
            slice = read(range, Sorts.ascending(InteractionCodec.ID), MAX_SLICE);
            for (Interaction one : slice) {
                counts.computeIfAbsent(one.productId(), _ -> new EnumMap<>(InteractionType.class))
                        .merge(one.type(), 1L, Long::sum);
                start = Filters.gt(InteractionCodec.ID, one.id().value());
            }
        } while (slice.size() == MAX_SLICE);
        return counts;
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return CustomersKnown.among(documents, InteractionCodec.CUSTOMER, customers);
    }

    @Override
    public void cutLink(CustomerId customer, CustomerId pseudonym) {
        Bson cut = Updates.combine(
                Updates.set(InteractionCodec.CUSTOMER, pseudonym.value()),
                Updates.unset(InteractionCodec.USER),
                Updates.unset(InteractionCodec.CLIENT),
                Updates.unset(InteractionCodec.CLIENT_KEY));
        List<Interaction> slice = read(of(customer), NEWEST_FIRST, MAX_SLICE);
        while (!slice.isEmpty()) {
            List<String> ids = slice.stream().map(one -> one.id().value()).toList();
            documents.updateMany(Filters.in(InteractionCodec.ID, ids), cut);
            slice = read(of(customer), NEWEST_FIRST, MAX_SLICE);
        }
    }

    private static Bson of(CustomerId customer) {
        return Filters.eq(InteractionCodec.CUSTOMER, customer.value());
    }
}
