package dev.shopkeeper.domain.account;

/** What is kept of a password, with the parameters it was made with; it never shows itself in a text. */
public record PasswordHash(String value) {
    public PasswordHash {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a hash is never blank");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
