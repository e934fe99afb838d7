package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last whole turns of a conversation: from short-term memory, or, when that is lost, away or behind, from what was
 * said, which then is kept near at hand again. Either way they are the same. Questions without an answer, the present one
 * among them, are no part of it.
 */
final class RecentTurns {

    private final ChatMessages messages;
    private final ShortTermMemory near;
    private final int limit;

    RecentTurns(ChatMessages messages, ShortTermMemory near, int limit) {
        this.messages = messages;
        this.near = near;
        this.limit = limit;
    }

    /**
     * Oldest first.
     *
     * @param newest the customer's newest messages over all conversations, newest first, as they are stored
     * @param all    whether they are all there are
     */
    List<ChatMessage> of(CustomerId customer, ConversationId conversation, List<ChatMessage> newest, boolean all) {
        Optional<List<ChatMessage>> kept = near.of(customer, conversation);
        if (kept.isPresent() && isTrue(kept.get(), conversation, newest, all)) {
            return kept.get();
        }
        List<ChatMessage> stored = stored(customer, conversation);
        if (!stored.isEmpty()) {
            near.keep(customer, conversation, stored);
        }
        return stored;
    }

    /** Whether what is kept is what is stored, as far as the newest messages tell. */
    private static boolean isTrue(
            List<ChatMessage> kept, ConversationId conversation, List<ChatMessage> newest, boolean all) {
        List<ChatMessage> here = wholeTurns(newest.reversed().stream()
                .filter(one -> one.conversation().equals(conversation))
                .sorted((a, b) -> Long.compare(a.number(), b.number()))
                .toList());
        Set<MessageId> stored = new HashSet<>();
        here.forEach(one -> stored.add(one.id()));
        long oldest = here.isEmpty() ? Long.MAX_VALUE : here.getFirst().number();
        long keptFrom = kept.isEmpty() ? Long.MAX_VALUE : kept.getFirst().number();
        Set<MessageId> near = new HashSet<>();
        kept.forEach(one -> near.add(one.id()));
        boolean nothingMissing = here.stream().allMatch(one -> one.number() < keptFrom || near.contains(one.id()));
        boolean nothingGone =
                kept.stream().allMatch(one -> stored.contains(one.id()) || (!all && one.number() < oldest));
        return !kept.isEmpty() && nothingMissing && nothingGone;
    }

    private List<ChatMessage> stored(CustomerId customer, ConversationId conversation) {
        List<ChatMessage> found = messages.newest(conversation, null, 2 * limit).reversed().stream()
                .filter(one -> one.customer().equals(customer))
                .toList();
        List<ChatMessage> turns = wholeTurns(found);
        return turns.subList(Math.max(0, turns.size() - limit), turns.size());
    }

    /** Those questions and answers, in order, of which both are there. */
    static List<ChatMessage> wholeTurns(List<ChatMessage> inOrder) {
        List<ChatMessage> turns = new ArrayList<>(inOrder.size());
        for (int i = 1; i < inOrder.size(); i++) {
            ChatMessage question = inOrder.get(i - 1);
            ChatMessage answer = inOrder.get(i);
            if (answer.role() == ChatRole.ASSISTANT && question.number() == answer.number() - 1) {
                turns.add(question);
                turns.add(answer);
            }
        }
        return turns;
    }
}
