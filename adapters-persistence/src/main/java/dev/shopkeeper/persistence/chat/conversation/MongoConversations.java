package dev.shopkeeper.persistence.chat.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.chat.conversation.ConversationFilter;
import dev.shopkeeper.application.chat.conversation.Conversations;
import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Handover;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.CustomersKnown;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import dev.shopkeeper.persistence.SortedPages.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in the collection {@code chat_conversations}, and in {@code chat_customers} which of them each customer is
 * in. What may change of a conversation is set field by field, so that nobody undoes what another does at the same time.
 */
@Singleton
@MongoAdapter
class MongoConversations implements Conversations {

    private static final String ID = "_id";
    private static final String CUSTOMER = "customer";
    private static final String CREATED_AT = "created_at";
    private static final String LAST_ASKED_AT = "last_asked_at";
    /** What clients call the moment of the latest question. */
    private static final String LAST_MESSAGE_AT = "last_message_at";

    private static final String SINCE = "since";

    private static final String TURNS = "turns";
    private static final String REASON = "handover_reason";
    private static final String MESSAGE = "handover_message";
    private static final String WAITS_SINCE = "waits_since";

    /** True while it waits for a person, and not there otherwise. */
    private static final String WAITS = "waits";

    private static final String CONVERSATION = "conversation";

    private final MongoCollection<Document> conversations;
    private final MongoCollection<Document> customers;
    private final SortedPages<Document> pages;

    MongoConversations(MongoDatabase database) {
        this.conversations = database.getCollection("chat_conversations");
        this.customers = database.getCollection("chat_customers");
        this.pages = new SortedPages<>(database, conversations);
        Indexes.ensure(
                conversations,
                Indexes.on(CUSTOMER, CREATED_AT, ID),
                Indexes.on(CREATED_AT, ID),
                Indexes.on(LAST_ASKED_AT, ID),
                Indexes.wherePresent(WAITS, CREATED_AT, ID),
                Indexes.wherePresent(WAITS, WAITS_SINCE, ID));
    }

    @Override
    public Optional<ConversationId> current(CustomerId customer) {
        Document found =
                customers.find(Filters.eq(ID, customer.value())).batchSize(2).first();
        return Optional.ofNullable(found).map(one -> new ConversationId(one.getString(CONVERSATION)));
    }

    @Override
    public ConversationId currentOr(CustomerId customer, ConversationId fresh) {
        Optional<ConversationId> current = current(customer);
        while (current.isEmpty()) {
            Document first = new Document(ID, customer.value()).append(CONVERSATION, fresh.value());
            if (Duplicates.insertIfNew(customers, first)) {
                return fresh;
            }
            current = current(customer);
        }
        return current.get();
    }

    @Override
    public void makeCurrent(CustomerId customer, ConversationId conversation) {
        customers.updateOne(
                Filters.eq(ID, customer.value()),
                Updates.set(CONVERSATION, conversation.value()),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void add(Conversation conversation) {
        Document document = new Document(ID, conversation.id().value())
                .append(CUSTOMER, conversation.customer().value())
                .append(CREATED_AT, Date.from(conversation.startedAt()))
                .append(LAST_ASKED_AT, Date.from(conversation.lastAskedAt()))
                .append(TURNS, conversation.turns());
        Duplicates.insertIfNew(conversations, document);
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(conversations.find(byId(id)).batchSize(2).first())
                .map(MongoConversations::toConversation);
    }

    @Override
    public void noteTurn(ConversationId id, long turns, Instant askedAt) {
        conversations.updateOne(
                byId(id), Updates.combine(Updates.max(TURNS, turns), Updates.max(LAST_ASKED_AT, Date.from(askedAt))));
    }

    @Override
    public void handOver(ConversationId id, Handover handover) {
        conversations.updateOne(
                Filters.and(byId(id), Filters.exists(WAITS, false)),
                Updates.combine(
                        Updates.set(WAITS, true),
                        Updates.set(REASON, ChatMessageDocument.word(handover.reason())),
                        Updates.set(MESSAGE, handover.message().value()),
                        Updates.set(WAITS_SINCE, Date.from(handover.since()))));
    }

    @Override
    public boolean resolve(ConversationId id) {
        return conversations
                        .updateOne(
                                Filters.and(byId(id), Filters.exists(WAITS, true)),
                                Updates.combine(
                                        Updates.unset(WAITS),
                                        Updates.unset(REASON),
                                        Updates.unset(MESSAGE),
                                        Updates.unset(WAITS_SINCE)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Page<Conversation> list(ConversationFilter wanted, PageRequest request) {
        List<Bson> conditions = new ArrayList<>();
        if (wanted.customer() != null) {
            conditions.add(Filters.eq(CUSTOMER, wanted.customer().value()));
        }
        if (wanted.waiting()) {
            conditions.add(Filters.eq(WAITS, true));
        }
        return pages.page(conditions, request, order(wanted, request.sort()), () -> pages.count(conditions))
                .map(MongoConversations::toConversation);
    }

    private static Order<Document> order(ConversationFilter wanted, PageRequest.@Nullable Sort asked) {
        if (asked != null && asked.field().equals(LAST_MESSAGE_AT)) {
            return by(asked, LAST_ASKED_AT);
        }
        if (asked != null && asked.field().equals(SINCE) && wanted.waiting()) {
            return by(asked, WAITS_SINCE);
        }
        return SortedPages.byCreation(asked);
    }

    private static Order<Document> by(PageRequest.Sort asked, String moment) {
        String text = (asked.descending() ? "-" : "") + asked.field();
        return new Order<>(
                text,
                moment,
                asked.descending(),
                SortedPages::moment,
                one -> new Cursor(
                        text, Long.toString(one.getDate(moment).toInstant().toEpochMilli()), one.getString(ID)));
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> asked) {
        return CustomersKnown.among(conversations, CUSTOMER, asked);
    }

    @Override
    public void removeOf(CustomerId customer) {
        customers.deleteOne(Filters.eq(ID, customer.value()));
        conversations.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }

    private static Bson byId(ConversationId id) {
        return Filters.eq(ID, id.value());
    }

    private static Conversation toConversation(Document from) {
        return new Conversation(
                new ConversationId(from.getString(ID)),
                new CustomerId(from.getString(CUSTOMER)),
                from.getDate(CREATED_AT).toInstant(),
                from.getDate(LAST_ASKED_AT).toInstant(),
                from.getLong(TURNS),
                handover(from));
    }

    private static @Nullable Handover handover(Document from) {
        Date since = from.getDate(WAITS_SINCE);
        if (since == null) {
            return null;
        }
        return new Handover(
                Objects.requireNonNull(ChatMessageDocument.handover(from.getString(REASON))),
                MessageId.parse(from.getString(MESSAGE)).orElseThrow(),
                since.toInstant());
    }
}
