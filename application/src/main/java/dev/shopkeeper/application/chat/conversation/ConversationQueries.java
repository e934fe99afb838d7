package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.UnknownConversation;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked about conversations; whoever asks has the right to know of the customer. */
public final class ConversationQueries {

    public static final int MOST_SHOWN = 200;

    private final ChatStores stores;

    public ConversationQueries(ChatStores stores) {
        this.stores = stores;
    }

    /**
     * A part of a history, oldest first.
     *
     * @param feedback   what was thought of answers among them
     * @param nextCursor where the part before it ends; null when there is none
     */
    public record History(
            List<ChatMessage> messages,
            Map<MessageId, Feedback> feedback,
            @Nullable String nextCursor) {}

    /**
     * The newest that was said, or what was said before.
     *
     * @param conversation null for all of the customer's
     * @param before       the next cursor of a later part
     * @throws UnknownConversation when it is not one of the customer's
     */
    public History history(
            CustomerId customer, @Nullable ConversationId conversation, @Nullable String before, int limit) {
        MessageId behind = before == null ? null : cursor(before);
        List<ChatMessage> newest = conversation == null
                ? stores.messages().newest(customer, behind, limit + 1)
                : ofConversation(own(customer, conversation).id(), behind, limit + 1);
        List<ChatMessage> shown = newest.size() > limit ? newest.subList(0, limit) : newest;
        String next = newest.size() > limit ? shown.getLast().id().value() : null;
        return new History(shown.reversed(), feedbackOn(shown), next);
    }

    private Map<MessageId, Feedback> feedbackOn(List<ChatMessage> shown) {
        List<MessageId> answers = shown.stream()
                .map(ChatMessage::id)
                .filter(id -> id.role() == ChatRole.ASSISTANT)
                .toList();
        return stores.feedbacks().on(answers).stream().collect(Collectors.toMap(Feedback::answer, Function.identity()));
    }

    private List<ChatMessage> ofConversation(ConversationId id, @Nullable MessageId behind, int limit) {
        return stores.messages().newest(id, behind == null ? null : behind.number(), limit);
    }

    private static MessageId cursor(String before) {
        return MessageId.parse(before)
                .orElseThrow(() -> InvalidInput.field("before", "must be the next_cursor of an earlier answer"));
    }

    /**
     * The customer's conversation of this name.
     *
     * @throws UnknownConversation when it is not one of the customer's
     */
    public Conversation own(CustomerId customer, ConversationId id) {
        return stores.conversations()
                .find(id)
                .filter(found -> found.customer().equals(customer))
                .orElseThrow(UnknownConversation::new);
    }

    public Page<Conversation> list(ConversationFilter wanted, PageRequest request) {
        return stores.conversations().list(wanted, request);
    }

    /** Those that wait for a person, by when they began to, which is when a handover is {@code created_at}. */
    public Page<Conversation> waiting(PageRequest request) {
        boolean latestFirst = request.sort() == null || request.sort().descending();
        PageRequest bySince = new PageRequest(
                request.page(), request.pageSize(), request.after(), new PageRequest.Sort("since", latestFirst));
        return list(new ConversationFilter(null, true), bySince);
    }
}
