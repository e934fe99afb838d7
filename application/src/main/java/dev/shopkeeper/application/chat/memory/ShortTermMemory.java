package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The last messages of conversations, near at hand for some minutes after the last one. May lose anything at any time,
 * and never throws: who finds nothing reads what was said.
 */
public interface ShortTermMemory {

    /** What is kept of a conversation, oldest first; empty when nothing is, or when it cannot be asked. */
    Optional<List<ChatMessage>> of(CustomerId customer, ConversationId conversation);

    /** Keeps these, oldest first, in place of what was kept; of more than the limit the newest. Begins the time anew. */
    void keep(CustomerId customer, ConversationId conversation, List<ChatMessage> messages);

    /** Adds these behind what is kept, and drops the oldest over the limit; does nothing where nothing is kept. Begins the time anew. */
    void append(CustomerId customer, ConversationId conversation, List<ChatMessage> messages);

    /** Drops all of a customer's. */
    void forget(CustomerId customer);

    /**
     * How much is kept.
     *
     * @param messages of each conversation: questions and answers, an even number
     * @param ttl      how long after the last change
     */
    record Limits(int messages, Duration ttl) {

        private static final Duration LEAST = Duration.ofMinutes(10);
        private static final Duration MOST = Duration.ofMinutes(30);
        private static final int MOST_MESSAGES = 200;

        public Limits {
            if (messages < 2 || messages > MOST_MESSAGES || messages % 2 != 0) {
                throw new IllegalArgumentException("short-term memory holds 1 to 100 questions with their answers");
            }
            if (ttl.compareTo(LEAST) < 0 || ttl.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("short-term memory lasts 10 to 30 minutes");
            }
        }
    }
}
