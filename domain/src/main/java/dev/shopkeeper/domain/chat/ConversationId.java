package dev.shopkeeper.domain.chat;

/** Names a conversation. */
public record ConversationId(String value) {

    public static final int MAX_LENGTH = 100;

    public ConversationId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id is never blank nor long");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
