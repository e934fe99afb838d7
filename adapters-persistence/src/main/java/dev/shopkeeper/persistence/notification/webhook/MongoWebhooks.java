package dev.shopkeeper.persistence.notification.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.notification.webhook.Webhooks;
import dev.shopkeeper.domain.notification.webhook.EventType;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Webhooks in the collection {@code webhooks}. There are so few that they need no index. */
@Singleton
@MongoAdapter
class MongoWebhooks implements Webhooks {

    private static final String ID = "_id";
    private static final String URL = "url";
    private static final String EVENTS = "events";
    private static final String SECRET = "secret";
    private static final String ENABLED = "enabled";
    private static final String DESCRIPTION = "description";
    private static final String CREATED_AT = "created_at";
    private static final String DROPPED = "dropped";
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> webhooks;

    MongoWebhooks(MongoDatabase database) {
        this.webhooks = database.getCollection("webhooks");
    }

    @Override
    public void add(Webhook hook) {
        webhooks.insertOne(new Document(ID, hook.id().value())
                .append(URL, hook.url().toString())
                .append(EVENTS, words(hook.events()))
                .append(SECRET, hook.secret())
                .append(ENABLED, hook.enabled())
                .append(DESCRIPTION, hook.description())
                .append(CREATED_AT, Date.from(hook.createdAt()))
                .append(DROPPED, hook.dropped()));
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return Optional.ofNullable(webhooks.find(byId(id)).batchSize(2).first()).map(MongoWebhooks::toWebhook);
    }

    @Override
    public List<Webhook> all() {
        return webhooks.find()
                .sort(Sorts.ascending(CREATED_AT, ID))
                .batchSize(BATCH)
                .map(MongoWebhooks::toWebhook)
                .into(new ArrayList<>());
    }

    @Override
    public boolean change(Webhook hook) {
        Bson wanted = Updates.combine(
                Updates.set(URL, hook.url().toString()),
                Updates.set(EVENTS, words(hook.events())),
                Updates.set(ENABLED, hook.enabled()),
                Updates.set(DESCRIPTION, hook.description()));
        return webhooks.updateOne(byId(hook.id()), wanted).getMatchedCount() == 1;
    }

    @Override
    public void dropped(WebhookId id, long events) {
        webhooks.updateOne(byId(id), Updates.inc(DROPPED, events));
    }

    @Override
    public boolean remove(WebhookId id) {
        return webhooks.deleteOne(byId(id)).getDeletedCount() == 1;
    }

    private static Bson byId(WebhookId id) {
        return Filters.eq(ID, id.value());
    }

    private static List<String> words(Collection<EventType> events) {
        return events.stream().map(EventType::word).sorted().toList();
    }

    private static Webhook toWebhook(Document from) {
        return new Webhook(
                new WebhookId(from.getString(ID)),
                URI.create(from.getString(URL)),
                from.getList(EVENTS, String.class).stream()
                        .map(word -> EventType.named(word).orElseThrow())
                        .collect(Collectors.toSet()),
                from.getString(SECRET),
                from.getBoolean(ENABLED),
                from.getString(DESCRIPTION),
                from.getDate(CREATED_AT).toInstant(),
                from.get(DROPPED, Number.class).longValue());
    }
}
