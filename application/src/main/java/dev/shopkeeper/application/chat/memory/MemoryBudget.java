package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a memory to its budget. The last turns may take half of it, summary and facts an eighth each; what they leave is for
 * older messages. What is too long for its place is cut.
 */
final class MemoryBudget {

    /** For who says it, and when. */
    private static final int LABEL = 12;

    private static final int LEAST = 16;
    /** A message is cut to this part of the whole. */
    private static final int LONGEST = 8;

    private final int whole;
    private int left;
    private final Deque<ChatMessage> recent = new ArrayDeque<>();
    private @Nullable String summary;
    private final List<RememberedFact> facts = new ArrayList<>();
    private final List<Recollection> older = new ArrayList<>();

    MemoryBudget(int tokens) {
        this.whole = Math.max(0, tokens);
        this.left = whole;
    }

    /** Whole turns, oldest first: the newest of them that fit into half of the budget. */
    void take(List<ChatMessage> turns) {
        int place = whole / 2;
        for (int i = turns.size() - 2; i >= 0; i -= 2) {
            ChatMessage question = cut(turns.get(i), whole / LONGEST);
            ChatMessage answer = cut(turns.get(i + 1), whole / LONGEST);
            int cost = cost(question) + cost(answer);
            if (cost > place || whole / LONGEST < LEAST) {
                return;
            }
            recent.addFirst(answer);
            recent.addFirst(question);
            place -= cost;
            left -= cost;
        }
    }

    void take(@Nullable String text) {
        int place = whole / LONGEST - LABEL;
        if (text != null && place >= LEAST) {
            String cut = Excerpt.of(text, place);
            summary = cut;
            left -= TokenEstimate.of(cut) + LABEL;
        }
    }

    /** The newest of them that fit into an eighth of the budget. */
    void takeFacts(List<RememberedFact> known) {
        int place = whole / LONGEST;
        for (RememberedFact fact : known.reversed()) {
            int cost = TokenEstimate.of(fact.text()) + LABEL;
            if (cost <= place) {
                facts.addFirst(fact);
                place -= cost;
                left -= cost;
            }
        }
    }

    /** Whether another message from before may fit. */
    boolean hasRoom() {
        return left > LABEL + LEAST;
    }

    /** One more from before, if it fits. */
    void take(Recollection one) {
        ChatMessage message = cut(one.message(), Math.min(whole / LONGEST, left - LABEL));
        int cost = cost(message);
        if (cost <= left) {
            older.add(new Recollection(message, one.score()));
            left -= cost;
        }
    }

    List<MessageId> recentIds() {
        return recent.stream().map(ChatMessage::id).toList();
    }

    Memory memory() {
        older.sort(Comparator.comparing((Recollection one) -> one.message().createdAt())
                .thenComparingLong(one -> one.message().number()));
        return new Memory(List.copyOf(recent), summary, facts, older, whole - left);
    }

    private static ChatMessage cut(ChatMessage message, int tokens) {
        String text = Excerpt.of(message.text(), Math.max(LEAST, tokens));
        return text.equals(message.text())
                ? message
                : new ChatMessage(
                        message.id(),
                        message.conversation(),
                        message.customer(),
                        message.number(),
                        message.role(),
                        text,
                        message.createdAt(),
                        message.reply());
    }

    private static int cost(ChatMessage message) {
        return TokenEstimate.of(message.text()) + LABEL;
    }
}
