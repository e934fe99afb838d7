package dev.shopkeeper.domain.account;

/** Names an account. */
public record AccountId(String value) {
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
