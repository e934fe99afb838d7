package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages for as long as a test runs. */
public final class InMemoryChatMessages implements ChatMessages {

    private record Entry(ChatMessage message, Instant askedAt) {}

    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::askedAt)
            .thenComparing(entry -> entry.message().conversation().value())
            .thenComparingLong(entry -> entry.message().number())
            .reversed();

    private final Map<MessageId, Entry> byId = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(ChatMessage message, Instant askedAt) {
        return byId.putIfAbsent(message.id(), new Entry(message, askedAt)) == null;
    }

    @Override
    public synchronized Optional<ChatMessage> find(MessageId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::message);
    }

    @Override
    public synchronized List<ChatMessage> findAll(Collection<MessageId> ids) {
        return ids.stream()
                .distinct()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Entry::message)
                .toList();
    }

    @Override
    public synchronized List<ChatMessage> newest(ConversationId conversation, @Nullable Long before, int limit) {
        return of(conversation)
                .filter(message -> before == null || message.number() < before)
                .sorted(Comparator.comparingLong(ChatMessage::number).reversed())
                .limit(Math.min(limit, MAX_SLICE))
                .toList();
    }

    @Override
    public synchronized List<ChatMessage> slice(ConversationId conversation, long from, long before) {
        return of(conversation)
                .filter(message -> message.number() >= from && message.number() < before)
                .sorted(Comparator.comparingLong(ChatMessage::number))
                .limit(MAX_SLICE)
                .toList();
    }

    private Stream<ChatMessage> of(ConversationId conversation) {
        return byId.values().stream().map(Entry::message).filter(message -> message.conversation()
                .equals(conversation));
    }

    @Override
    public synchronized List<ChatMessage> newest(CustomerId customer, @Nullable MessageId before, int limit) {
        Entry last = before == null ? null : byId.get(before);
        if (before != null && (last == null || !last.message().customer().equals(customer))) {
            return List.of();
        }
        return byId.values().stream()
                .filter(entry -> entry.message().customer().equals(customer))
                .filter(entry -> last == null || NEWEST_FIRST.compare(entry, last) > 0)
                .sorted(NEWEST_FIRST)
                .limit(Math.min(limit, MAX_SLICE))
                .map(Entry::message)
                .toList();
    }

    @Override
    public synchronized void removeTurn(MessageId question) {
        byId.remove(question);
        byId.remove(MessageId.answer(question.conversation(), question.turn()));
    }

    @Override
    public synchronized long removeOf(CustomerId customer) {
        long before = byId.size();
        byId.values().removeIf(entry -> entry.message().customer().equals(customer));
        return before - byId.size();
    }
}
