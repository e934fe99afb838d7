package dev.shopkeeper.domain.account;

/** Names a session. */
public record SessionId(String value) {
    public SessionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
