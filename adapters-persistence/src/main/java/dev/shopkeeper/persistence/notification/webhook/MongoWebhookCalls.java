package dev.shopkeeper.persistence.notification.webhook;

import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.CLAIM;
import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.CREATED_AT;
import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.DUE;
import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.ENDED_AT;
import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.HOOK;
import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.ID;
import static dev.shopkeeper.persistence.notification.webhook.WebhookCallDocument.STATUS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.notification.webhook.WebhookCalls;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Calls in the collection {@code webhook_calls}. */
@Singleton
@MongoAdapter
class MongoWebhookCalls implements WebhookCalls {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Bson PENDING = Filters.eq(STATUS, WebhookCallDocument.word(CallStatus.PENDING));

    private final MongoDatabase database;
    private final MongoCollection<Document> calls;
    private final SortedPages<Document> pages;

    MongoWebhookCalls(MongoDatabase database) {
        this.database = database;
        this.calls = database.getCollection("webhook_calls");
        this.pages = new SortedPages<>(database, calls);
        Indexes.ensure(
                calls,
                Indexes.on(HOOK, STATUS, DUE),
                Indexes.on(HOOK, CREATED_AT, ID),
                Indexes.on(HOOK, STATUS, CREATED_AT, ID),
                Indexes.on(STATUS, CREATED_AT),
                Indexes.wherePresent(ENDED_AT),
                Indexes.on(HOOK, ENDED_AT));
    }

    @Override
    public void add(List<WebhookCall> added) {
        if (!added.isEmpty()) {
            Duplicates.insertNew(
                    calls, added.stream().map(WebhookCallDocument::of).toList());
        }
    }

    @Override
    public Optional<WebhookCall> find(String id) {
        return Optional.ofNullable(calls.find(Filters.eq(ID, id)).batchSize(2).first())
                .map(WebhookCallDocument::toCall);
    }

    @Override
    public long waiting(WebhookId hook, int upTo) {
        Document counted = database.runCommand(new Document(
                        "count", calls.getNamespace().getCollectionName())
                .append(
                        "query",
                        Filters.and(of(hook), PENDING).toBsonDocument(Document.class, database.getCodecRegistry()))
                .append("limit", upTo));
        return counted.get("n", Number.class).longValue();
    }

    @Override
    public List<WebhookCall> claim(WebhookId hook, String by, Instant now, Instant until, int limit) {
        Bson due = Filters.and(of(hook), PENDING, Filters.lte(DUE, Date.from(now)));
        List<String> ids = ids(due, DUE, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        // whoever comes second finds that they are not due any more
        calls.updateMany(
                Filters.and(Filters.in(ID, ids), due),
                Updates.combine(Updates.set(CLAIM, by), Updates.set(DUE, Date.from(until))));
        return calls.find(Filters.and(Filters.in(ID, ids), Filters.eq(CLAIM, by)))
                .batchSize(limit + 1)
                .map(WebhookCallDocument::toCall)
                .into(new ArrayList<>());
    }

    @Override
    public void record(String by, List<WebhookCall> made) {
        if (!made.isEmpty()) {
            calls.bulkWrite(
                    made.stream()
                            .map(call -> new ReplaceOneModel<>(
                                    Filters.and(Filters.eq(ID, call.id()), Filters.eq(CLAIM, by)),
                                    WebhookCallDocument.of(call)))
                            .toList(),
                    UNORDERED);
        }
    }

    @Override
    public Page<WebhookCall> list(WebhookId hook, @Nullable CallStatus status, PageRequest page) {
        List<Bson> conditions = status == null
                ? List.of(of(hook))
                : List.of(of(hook), Filters.eq(STATUS, WebhookCallDocument.word(status)));
        return pages.page(conditions, page, SortedPages.byCreation(null), () -> pages.count(conditions))
                .map(WebhookCallDocument::toCall);
    }

    @Override
    public void removeOf(WebhookId hook) {
        calls.deleteMany(of(hook));
    }

    @Override
    public int giveUpBefore(Instant moment, Instant now, int limit) {
        Bson old = Filters.and(PENDING, Filters.lt(CREATED_AT, Date.from(moment)));
        List<WebhookCall> given = calls.find(old)
                .limit(limit)
                .batchSize(limit + 1)
                .map(WebhookCallDocument::toCall)
                .into(new ArrayList<>());
        if (!given.isEmpty()) {
            calls.bulkWrite(
                    given.stream()
                            .map(call -> new ReplaceOneModel<>(
                                    Filters.and(Filters.eq(ID, call.id()), PENDING),
                                    WebhookCallDocument.of(call.givenUp(now))))
                            .toList(),
                    UNORDERED);
        }
        return given.size();
    }

    @Override
    public int removeEndedBefore(Instant moment, int limit) {
        return remove(Filters.lt(ENDED_AT, Date.from(moment)), limit);
    }

    @Override
    public Optional<Instant> endOfNewest(WebhookId hook, int ended) {
        return Optional.ofNullable(calls.find(Filters.and(of(hook), Filters.gt(ENDED_AT, Date.from(Instant.EPOCH))))
                        .sort(Sorts.descending(ENDED_AT))
                        .projection(Projections.include(ENDED_AT))
                        .skip(ended)
                        .limit(1)
                        .batchSize(2)
                        .first())
                .map(document -> document.getDate(ENDED_AT).toInstant());
    }

    @Override
    public int removeEnded(WebhookId hook, Instant until, int limit) {
        return remove(
                Filters.and(
                        of(hook),
                        Filters.gt(ENDED_AT, Date.from(Instant.EPOCH)),
                        Filters.lte(ENDED_AT, Date.from(until))),
                limit);
    }

    private int remove(Bson those, int limit) {
        List<String> ids = ids(those, ENDED_AT, limit);
        if (!ids.isEmpty()) {
            calls.deleteMany(Filters.in(ID, ids));
        }
        return ids.size();
    }

    private List<String> ids(Bson those, String oldestBy, int limit) {
        return calls.find(those)
                .sort(Sorts.ascending(oldestBy))
                .projection(Projections.include(ID))
                .limit(limit)
                .batchSize(limit + 1)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    private static Bson of(WebhookId hook) {
        return Filters.eq(HOOK, hook.value());
    }
}
