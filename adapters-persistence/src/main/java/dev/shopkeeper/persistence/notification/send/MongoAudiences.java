package dev.shopkeeper.persistence.notification.send;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.application.notification.send.Audiences;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Audiences in the collection {@code send_audiences}: documents {@code <send>:<part>} of up to 10,000 ids each. */
@Singleton
@MongoAdapter
class MongoAudiences implements Audiences {

    private static final String ID = "_id";
    private static final String SEND = "send";
    private static final String RECIPIENTS = "recipients";
    private static final String AT = "at";

    private final MongoCollection<Document> audiences;

    MongoAudiences(MongoDatabase database) {
        this.audiences = database.getCollection("send_audiences");
        Indexes.ensure(audiences, Indexes.on(SEND), Indexes.on(AT));
    }

    @Override
    public void keep(SendId send, int part, List<CustomerId> recipients, Instant now) {
        String id = send.value() + ":" + part;
        Document document = new Document(ID, id)
                .append(SEND, send.value())
                .append(RECIPIENTS, recipients.stream().map(CustomerId::value).toList())
                .append(AT, Date.from(now));
        audiences.replaceOne(Filters.eq(ID, id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<CustomerId> slice(SendId send, long from, int limit) {
        String id = send.value() + ":" + from / CHUNK;
        Document part = audiences.find(Filters.eq(ID, id)).batchSize(2).first();
        return part == null
                ? List.of()
                : part.getList(RECIPIENTS, String.class).stream()
                        .skip(from % CHUNK)
                        .limit(limit)
                        .map(CustomerId::new)
                        .toList();
    }

    @Override
    public void remove(SendId send) {
        audiences.deleteMany(Filters.eq(SEND, send.value()));
    }

    @Override
    public List<SendId> keptBefore(Instant then, int limit) {
        return audiences
                .find(Filters.lt(AT, Date.from(then)))
                .projection(Projections.include(SEND))
                .limit(limit)
                .batchSize(limit + 1)
                .map(document -> document.getString(SEND))
                .into(new ArrayList<>())
                .stream()
                .distinct()
                .map(SendId::new)
                .toList();
    }
}
