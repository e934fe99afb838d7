package dev.shopkeeper.persistence.chat.conversation;

import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.ATTEMPTS;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.BACKGROUND;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.CONVERSATION;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.CUSTOMER;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.DUE_AT;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.ERROR;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.ID;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.KEY;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.NODE;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.NUMBER;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.OPEN_IN;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.OPEN_OF;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.STATE;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.STOP;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.TEXT;
import static dev.shopkeeper.persistence.chat.conversation.TurnDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.chat.turn.Turns;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Turns in the collection {@code chat_turns}, under the ids of their questions. */
@Singleton
@MongoAdapter
class MongoTurns implements Turns {

    private static final String WAITING = ChatMessageDocument.word(TurnState.WAITING);

    private final MongoCollection<Document> turns;

    MongoTurns(MongoDatabase database) {
        this.turns = database.getCollection("chat_turns");
        Indexes.ensure(
                turns,
                Indexes.on(CONVERSATION, NUMBER),
                Indexes.on(CUSTOMER, BACKGROUND),
                Indexes.uniqueWherePresent(KEY),
                Indexes.wherePresent(OPEN_IN, NUMBER),
                Indexes.wherePresent(OPEN_OF),
                Indexes.wherePresent(DUE_AT));
    }

    @Override
    public boolean add(Turn turn) {
        return Duplicates.insertIfNew(turns, TurnDocument.of(turn));
    }

    @Override
    public Optional<Turn> find(MessageId question) {
        return first(byId(question), null);
    }

    @Override
    public Optional<Turn> findByKey(String key) {
        return first(Filters.eq(KEY, key), null);
    }

    @Override
    public Optional<Turn> last(ConversationId conversation) {
        return first(Filters.eq(CONVERSATION, conversation.value()), Sorts.descending(NUMBER));
    }

    @Override
    public Optional<Turn> earliestOpen(ConversationId conversation) {
        return first(Filters.eq(OPEN_IN, conversation.value()), Sorts.ascending(NUMBER));
    }

    private Optional<Turn> first(Bson filter, @Nullable Bson order) {
        return Optional.ofNullable(
                        turns.find(filter).sort(order).limit(1).batchSize(2).first())
                .map(TurnDocument::toTurn);
    }

    @Override
    public int countOpen(ConversationId conversation, int limit) {
        return turns.find(Filters.eq(OPEN_IN, conversation.value()))
                .projection(Projections.include(ID))
                .limit(limit)
                .batchSize(limit + 1)
                .into(new ArrayList<>())
                .size();
    }

    @Override
    public boolean claim(Turn claimed, Instant now) {
        Bson free = Filters.or(Filters.eq(STATE, WAITING), Filters.lte(DUE_AT, Date.from(now)));
        Bson asBefore = Filters.and(byId(claimed.question()), Filters.eq(VERSION, claimed.version() - 1), free);
        NodeId node = claimed.node();
        return turns.updateOne(
                                asBefore,
                                Updates.combine(
                                        Updates.set(STATE, ChatMessageDocument.word(claimed.state())),
                                        Updates.set(NODE, node == null ? null : node.value()),
                                        Updates.set(DUE_AT, Date.from(claimed.dueAt())),
                                        Updates.set(ATTEMPTS, claimed.attempts()),
                                        Updates.set(VERSION, claimed.version())))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<Turn> end(Turn ended) {
        Bson asBefore = Filters.and(byId(ended.question()), Filters.eq(VERSION, ended.version() - 1));
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(STATE, ChatMessageDocument.word(ended.state())),
                Updates.set(VERSION, ended.version()),
                Updates.unset(TEXT),
                Updates.unset(OPEN_IN),
                Updates.unset(OPEN_OF),
                Updates.unset(DUE_AT)));
        if (ended.key() == null) {
            changes.add(Updates.unset(KEY));
        }
        if (ended.error() != null) {
            changes.add(Updates.set(ERROR, ended.error()));
        }
        Document stored = turns.findOneAndUpdate(
                asBefore, Updates.combine(changes), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(stored).map(TurnDocument::toTurn);
    }

    @Override
    public void renew(NodeId node, Collection<MessageId> questions, Instant dueAt) {
        turns.updateMany(
                Filters.and(in(questions), Filters.eq(NODE, node.value()), Filters.exists(DUE_AT, true)),
                Updates.set(DUE_AT, Date.from(dueAt)));
    }

    @Override
    public void postpone(MessageId question, Instant dueAt) {
        turns.updateOne(Filters.and(byId(question), Filters.eq(STATE, WAITING)), Updates.set(DUE_AT, Date.from(dueAt)));
    }

    @Override
    public void askToStop(MessageId question) {
        turns.updateOne(Filters.and(byId(question), Filters.exists(DUE_AT, true)), Updates.set(STOP, true));
    }

    @Override
    public Set<MessageId> stopAsked(Collection<MessageId> questions) {
        Set<MessageId> asked = new HashSet<>();
        turns.find(Filters.and(in(questions), Filters.eq(STOP, true)))
                .batchSize(questions.size() + 1)
                .forEach(found -> asked.add(TurnDocument.toTurn(found).question()));
        return asked;
    }

    @Override
    public void inBackground(MessageId question) {
        turns.updateOne(byId(question), Updates.set(BACKGROUND, true));
    }

    @Override
    public List<Turn> overdue(Instant now, int limit) {
        return list(Filters.lte(DUE_AT, Date.from(now)), Sorts.ascending(DUE_AT), limit);
    }

    @Override
    public List<Turn> openOf(CustomerId customer, int limit) {
        return list(Filters.eq(OPEN_OF, customer.value()), null, limit);
    }

    @Override
    public List<Turn> inBackgroundOf(CustomerId customer, int limit) {
        return list(Filters.and(Filters.eq(CUSTOMER, customer.value()), Filters.eq(BACKGROUND, true)), null, limit);
    }

    private List<Turn> list(Bson filter, @Nullable Bson order, int limit) {
        return turns.find(filter)
                .sort(order)
                .limit(limit)
                .batchSize(limit + 1)
                .map(TurnDocument::toTurn)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(MessageId question) {
        turns.deleteOne(byId(question));
    }

    @Override
    public void removeOf(CustomerId customer) {
        turns.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }

    private static Bson byId(MessageId question) {
        return Filters.eq(ID, question.value());
    }

    private static Bson in(Collection<MessageId> questions) {
        return Filters.in(ID, questions.stream().map(MessageId::value).toList());
    }
}
