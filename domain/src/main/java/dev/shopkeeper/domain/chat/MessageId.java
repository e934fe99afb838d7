package dev.shopkeeper.domain.chat;

import java.util.Optional;

/** Names a message by its conversation and its number there; written {@code <conversation>:<number>}. */
public record MessageId(ConversationId conversation, long number) {

    private static final int MAX_DIGITS = 15;

    public MessageId {
        if (number < 0) {
            throw new IllegalArgumentException("messages are numbered from 0");
        }
    }

    /** Reads what {@link #value} wrote; empty for any other text. */
    public static Optional<MessageId> parse(String text) {
        int colon = text.lastIndexOf(':');
        String digits = text.substring(colon + 1);
        boolean number = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (colon < 1
                || colon > ConversationId.MAX_LENGTH
                || text.substring(0, colon).isBlank()
                || !number) {
            return Optional.empty();
        }
        return Optional.of(new MessageId(new ConversationId(text.substring(0, colon)), Long.parseLong(digits)));
    }

    /** The question of this turn. */
    public static MessageId question(ConversationId conversation, long turn) {
        return new MessageId(conversation, 2 * turn);
    }

    /** The answer of this turn. */
    public static MessageId answer(ConversationId conversation, long turn) {
        return new MessageId(conversation, 2 * turn + 1);
    }

    /** The number of the turn it belongs to. */
    public long turn() {
        return number / 2;
    }

    /** Who says what bears this number. */
    public ChatRole role() {
        return number % 2 == 0 ? ChatRole.USER : ChatRole.ASSISTANT;
    }

    public String value() {
        return conversation.value() + ':' + number;
    }

    @Override
    public String toString() {
        return value();
    }
}
