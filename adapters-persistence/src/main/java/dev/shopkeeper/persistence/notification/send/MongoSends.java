package dev.shopkeeper.persistence.notification.send;

import static dev.shopkeeper.persistence.notification.send.SendDocument.ASKED;
import static dev.shopkeeper.persistence.notification.send.SendDocument.CREATED_AT;
import static dev.shopkeeper.persistence.notification.send.SendDocument.ID;
import static dev.shopkeeper.persistence.notification.send.SendDocument.OPEN;
import static dev.shopkeeper.persistence.notification.send.SendDocument.STATUS;
import static dev.shopkeeper.persistence.notification.send.SendDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.notification.send.Sends;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Sends in the collection {@code sends}; commands are pushed onto them and taken off with the state that came of them. */
@Singleton
@MongoAdapter
class MongoSends implements Sends {

    private final MongoCollection<Document> sends;
    private final SortedPages<Document> pages;

    MongoSends(MongoDatabase database) {
        this.sends = database.getCollection("sends");
        this.pages = new SortedPages<>(database, sends);
        Indexes.ensure(
                sends, Indexes.on(CREATED_AT, ID), Indexes.on(STATUS, CREATED_AT, ID), Indexes.wherePresent(OPEN));
    }

    @Override
    public boolean add(Send send) {
        Document document = SendDocument.of(send);
        document.putAll(SendDocument.state(send));
        return Duplicates.insertIfNew(sends, document);
    }

    @Override
    public Optional<Send> find(SendId id) {
        return Optional.ofNullable(sends.find(byId(id)).batchSize(2).first()).map(SendDocument::toSend);
    }

    @Override
    public boolean save(Send next, Collection<SendCommand> carriedOut) {
        List<Bson> changes = new ArrayList<>();
        if (!carriedOut.isEmpty()) {
            List<String> ids = carriedOut.stream().map(SendCommand::id).toList();
            changes.add(Updates.pullByFilter(new Document(ASKED, new Document("id", new Document("$in", ids)))));
        }
        if (next.isOpen()) {
            changes.add(Updates.set(OPEN, true));
        } else if (store(next, Filters.size(ASKED, carriedOut.size()), closing(changes))) {
            return true;
        }
        return store(next, Filters.empty(), changes);
    }

    @Override
    public boolean end(Send ended) {
        List<Bson> changes = ended.isOpen() ? List.of() : closing(List.of());
        return store(ended, Filters.size(ASKED, 0), changes);
    }

    private static List<Bson> closing(List<Bson> changes) {
        List<Bson> all = new ArrayList<>(changes);
        all.add(Updates.unset(OPEN));
        return all;
    }

    private boolean store(Send next, Bson condition, List<Bson> changes) {
        Bson before = Filters.and(byId(next.id()), Filters.eq(VERSION, next.version() - 1), condition);
        List<Bson> all = new ArrayList<>(changes);
        SendDocument.state(next).forEach((field, value) -> all.add(Updates.set(field, value)));
        return sends.updateOne(before, Updates.combine(all)).getMatchedCount() == 1;
    }

    @Override
    public boolean ask(SendId id, SendCommand command) {
        Bson change = Updates.combine(Updates.push(ASKED, SendDocument.command(command)), Updates.set(OPEN, true));
        return sends.updateOne(byId(id), change).getMatchedCount() == 1;
    }

    @Override
    public List<SendCommand> asked(SendId id) {
        Document found = sends.find(byId(id))
                .projection(Projections.include(ASKED))
                .batchSize(2)
                .first();
        return found == null ? List.of() : SendDocument.commands(found);
    }

    @Override
    public Page<Send> page(@Nullable SendStatus status, PageRequest page) {
        List<Bson> conditions = status == null ? List.of() : List.of(Filters.eq(STATUS, SendDocument.word(status)));
        return pages.page(conditions, page, SortedPages.byCreation(page.sort()), () -> pages.count(conditions))
                .map(SendDocument::toSend);
    }

    @Override
    public List<Send> open(int limit) {
        return sends.find(Filters.eq(OPEN, true))
                .sort(Sorts.ascending(OPEN))
                .limit(limit)
                .batchSize(limit + 1)
                .map(SendDocument::toSend)
                .into(new ArrayList<>());
    }

    private static Bson byId(SendId id) {
        return Filters.eq(ID, id.value());
    }
}
