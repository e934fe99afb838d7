package dev.shopkeeper.persistence.notification.consent;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import dev.shopkeeper.persistence.TombstoneKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Suppressions in the collection {@code suppressions}. */
@Singleton
@MongoAdapter
class MongoSuppressions implements Suppressions {

    private final MongoCollection<Document> suppressions;
    private final TombstoneKey key;
    private final SortedPages<Document> pages;

    MongoSuppressions(MongoDatabase database) {
        this.suppressions = database.getCollection("suppressions");
        this.key = new TombstoneKey(database);
        this.pages = new SortedPages<>(database, suppressions);
        Indexes.ensure(
                suppressions,
                Indexes.on(SuppressionDocument.CREATED_AT, SuppressionDocument.ID),
                Indexes.on(SuppressionDocument.REASON, SuppressionDocument.CREATED_AT, SuppressionDocument.ID));
    }

    @Override
    public boolean add(Suppression suppression) {
        String id = hash(Objects.requireNonNull(suppression.address()));
        return Duplicates.insertIfNew(suppressions, SuppressionDocument.of(id, suppression));
    }

    @Override
    public Optional<Suppression> find(EmailAddress address) {
        return Optional.ofNullable(suppressions.find(byId(address)).batchSize(2).first())
                .map(SuppressionDocument::toSuppression);
    }

    @Override
    public boolean remove(EmailAddress address) {
        return suppressions.deleteOne(byId(address)).getDeletedCount() == 1;
    }

    @Override
    public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty() || suppressions.estimatedDocumentCount() == 0) {
            return Set.of();
        }
        TombstoneKey.Hashing hashing = key.hashing();
        Map<String, EmailAddress> byHash = new HashMap<>();
        addresses.forEach(address -> byHash.put(hash(hashing, address), address));
        Set<EmailAddress> found = new HashSet<>();
        suppressions
                .find(Filters.in(SuppressionDocument.ID, byHash.keySet()))
                .projection(Projections.include(SuppressionDocument.ID))
                .batchSize(byHash.size() + 1)
                .forEach(one -> found.add(Objects.requireNonNull(byHash.get(one.getString(SuppressionDocument.ID)))));
        return found;
    }

    @Override
    public Page<Suppression> list(@Nullable SuppressionReason reason, PageRequest page) {
        List<Bson> conditions = reason == null
                ? List.of()
                : List.of(Filters.eq(SuppressionDocument.REASON, SuppressionDocument.word(reason)));
        return pages.page(conditions, page, SortedPages.byCreation(page.sort()), () -> pages.count(conditions))
                .map(SuppressionDocument::toSuppression);
    }

    @Override
    public void blank(EmailAddress address, Instant now) {
        String id = hash(address);
        Suppression erased = new Suppression(null, SuppressionReason.ERASED, null, now);
        if (!Duplicates.insertIfNew(suppressions, SuppressionDocument.of(id, erased))) {
            suppressions.updateOne(
                    Filters.eq(SuppressionDocument.ID, id),
                    Updates.combine(
                            Updates.unset(SuppressionDocument.ADDRESS), Updates.unset(SuppressionDocument.NOTE)));
        }
    }

    private Bson byId(EmailAddress address) {
        return Filters.eq(SuppressionDocument.ID, hash(address));
    }

    private String hash(EmailAddress address) {
        return hash(key.hashing(), address);
    }

    /** Another one than a tombstone's, so that the two lists cannot be laid side by side. */
    private static String hash(TombstoneKey.Hashing hashing, EmailAddress address) {
        return hashing.of("suppression" + '\0' + address.value());
    }
}
