package dev.shopkeeper.persistence.chat.conversation;

import static dev.shopkeeper.persistence.chat.conversation.ChatMessageDocument.ASKED_AT;
import static dev.shopkeeper.persistence.chat.conversation.ChatMessageDocument.CONVERSATION;
import static dev.shopkeeper.persistence.chat.conversation.ChatMessageDocument.CUSTOMER;
import static dev.shopkeeper.persistence.chat.conversation.ChatMessageDocument.ID;
import static dev.shopkeeper.persistence.chat.conversation.ChatMessageDocument.NUMBER;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the collection {@code chat_messages}. Questions of one conversation are never asked in the same
 * millisecond, so that the moment of the question and then the id give a customer's history its order.
 */
@Singleton
@MongoAdapter
class MongoChatMessages implements ChatMessages {

    private static final Bson NEWEST_FIRST = Sorts.descending(ASKED_AT, ID);

    private final MongoCollection<Document> messages;

    MongoChatMessages(MongoDatabase database) {
        this.messages = database.getCollection("chat_messages");
        Indexes.ensure(messages, Indexes.on(CONVERSATION, NUMBER), Indexes.on(CUSTOMER, ASKED_AT, ID));
    }

    @Override
    public boolean add(ChatMessage message, Instant askedAt) {
        return Duplicates.insertIfNew(messages, ChatMessageDocument.of(message, askedAt));
    }

    @Override
    public Optional<ChatMessage> find(MessageId id) {
        return Optional.ofNullable(stored(id)).map(ChatMessageDocument::toMessage);
    }

    private @Nullable Document stored(MessageId id) {
        return messages.find(Filters.eq(ID, id.value())).batchSize(2).first();
    }

    @Override
    public List<ChatMessage> findAll(Collection<MessageId> ids) {
        if (ids.size() > MAX_SLICE) {
            throw new IllegalArgumentException("at most " + MAX_SLICE + " at once");
        }
        List<String> named = ids.stream().map(MessageId::value).toList();
        return messages.find(Filters.in(ID, named))
                .batchSize(MAX_SLICE + 1)
                .map(ChatMessageDocument::toMessage)
                .into(new ArrayList<>());
    }

    @Override
    public List<ChatMessage> newest(ConversationId conversation, @Nullable Long before, int limit) {
        Bson of = Filters.eq(CONVERSATION, conversation.value());
        Bson range = before == null ? of : Filters.and(of, Filters.lt(NUMBER, before));
        return read(range, Sorts.descending(NUMBER), limit);
    }

    @Override
    public List<ChatMessage> slice(ConversationId conversation, long from, long before) {
        Bson range = Filters.and(
                Filters.eq(CONVERSATION, conversation.value()), Filters.gte(NUMBER, from), Filters.lt(NUMBER, before));
        return read(range, Sorts.ascending(NUMBER), MAX_SLICE);
    }

    @Override
    public List<ChatMessage> newest(CustomerId customer, @Nullable MessageId before, int limit) {
        Bson own = Filters.eq(CUSTOMER, customer.value());
        if (before == null) {
            return read(own, NEWEST_FIRST, limit);
        }
        Document last = stored(before);
        if (last == null || !customer.value().equals(last.getString(CUSTOMER))) {
            return List.of();
        }
        // two ranges of one index, where a disjunction would be two questions to it at best
        Bson sameMoment =
                Filters.and(own, Filters.eq(ASKED_AT, last.getDate(ASKED_AT)), Filters.lt(ID, before.value()));
        List<ChatMessage> found = new ArrayList<>(read(sameMoment, NEWEST_FIRST, limit));
        if (found.size() < limit) {
            Bson earlier = Filters.and(own, Filters.lt(ASKED_AT, last.getDate(ASKED_AT)));
            found.addAll(read(earlier, NEWEST_FIRST, limit - found.size()));
        }
        return found;
    }

    private List<ChatMessage> read(Bson filter, Bson order, int limit) {
        int most = Math.min(limit, MAX_SLICE);
        return messages.find(filter)
                .sort(order)
                .limit(most)
                .batchSize(most + 1)
                .map(ChatMessageDocument::toMessage)
                .into(new ArrayList<>());
    }

    @Override
    public void removeTurn(MessageId question) {
        MessageId answer = MessageId.answer(question.conversation(), question.turn());
        messages.deleteMany(Filters.in(ID, question.value(), answer.value()));
    }

    @Override
    public long removeOf(CustomerId customer) {
        return messages.deleteMany(Filters.eq(CUSTOMER, customer.value())).getDeletedCount();
    }
}
