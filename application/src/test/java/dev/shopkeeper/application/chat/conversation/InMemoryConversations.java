package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Handover;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conversations for as long as a test runs. */
public final class InMemoryConversations implements Conversations {

    private final Map<ConversationId, Conversation> byId = new HashMap<>();
    private final Map<CustomerId, ConversationId> current = new HashMap<>();

    @Override
    public synchronized Optional<ConversationId> current(CustomerId customer) {
        return Optional.ofNullable(current.get(customer));
    }

    @Override
    public synchronized ConversationId currentOr(CustomerId customer, ConversationId fresh) {
        return current.computeIfAbsent(customer, _ -> fresh);
    }

    @Override
    public synchronized void makeCurrent(CustomerId customer, ConversationId conversation) {
        current.put(customer, conversation);
    }

    @Override
    public synchronized void add(Conversation conversation) {
        byId.putIfAbsent(conversation.id(), conversation);
    }

    @Override
    public synchronized Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized void noteTurn(ConversationId id, long turns, Instant askedAt) {
        byId.computeIfPresent(
                id,
                (same, known) -> changed(
                        known,
                        askedAt.isAfter(known.lastAskedAt()) ? askedAt : known.lastAskedAt(),
                        Math.max(turns, known.turns()),
                        known.handover()));
    }

    @Override
    public synchronized void handOver(ConversationId id, Handover handover) {
        byId.computeIfPresent(
                id,
                (same, known) -> known.handover() != null
                        ? known
                        : changed(known, known.lastAskedAt(), known.turns(), handover));
    }

    @Override
    public synchronized boolean resolve(ConversationId id) {
        Conversation known = byId.get(id);
        if (known == null || known.handover() == null) {
            return false;
        }
        byId.put(id, changed(known, known.lastAskedAt(), known.turns(), null));
        return true;
    }

    private static Conversation changed(Conversation known, Instant last, long turns, @Nullable Handover handover) {
        return new Conversation(known.id(), known.customer(), known.startedAt(), last, turns, handover);
    }

    @Override
    public synchronized Page<Conversation> list(ConversationFilter wanted, PageRequest request) {
        PageRequest.Sort sort = request.sort() == null ? new PageRequest.Sort("created_at", true) : request.sort();
        Function<Conversation, Instant> moment = moment(wanted, sort.field());
        Comparator<Conversation> oldestFirst =
                Comparator.comparing(moment).thenComparing(known -> known.id().value());
        List<Conversation> all = byId.values().stream()
                .filter(known -> wanted.customer() == null || known.customer().equals(wanted.customer()))
                .filter(known -> !wanted.waiting() || known.handover() != null)
                .sorted(sort.descending() ? oldestFirst.reversed() : oldestFirst)
                .toList();
        String text = (sort.descending() ? "-" : "") + sort.field();
        int from = request.offset();
        if (request.after() != null) {
            Cursor cursor = Cursor.decode(request.after(), text);
            from = all.indexOf(byId.get(new ConversationId(cursor.id()))) + 1;
        }
        int to = Math.min(all.size(), from + request.pageSize());
        List<Conversation> items = from >= to ? List.of() : all.subList(from, to);
        String next = to < all.size() ? cursor(text, moment, items.getLast()) : null;
        return new Page<>(items, request.page(), request.pageSize(), all.size(), next);
    }

    private static Function<Conversation, Instant> moment(ConversationFilter wanted, String field) {
        if (field.equals("since") && wanted.waiting()) {
            return waiting -> Objects.requireNonNull(waiting.handover()).since();
        }
        return switch (field) {
            case "created_at" -> Conversation::startedAt;
            case "last_message_at" -> Conversation::lastAskedAt;
            default -> throw InvalidInput.field("sort", "must be created_at or last_message_at");
        };
    }

    private static String cursor(String sort, Function<Conversation, Instant> moment, Conversation last) {
        return new Cursor(
                        sort,
                        Long.toString(moment.apply(last).toEpochMilli()),
                        last.id().value())
                .encoded();
    }

    @Override
    public synchronized Set<CustomerId> among(Collection<CustomerId> customers) {
        return byId.values().stream()
                .map(Conversation::customer)
                .filter(customers::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void removeOf(CustomerId customer) {
        current.remove(customer);
        byId.values().removeIf(known -> known.customer().equals(customer));
    }
}
