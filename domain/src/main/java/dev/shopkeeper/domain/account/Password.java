package dev.shopkeeper.domain.account;

/** A password as somebody typed it; it never shows itself in a text. */
public record Password(String value) {
    @Override
    public String toString() {
        return "Password[…]";
    }
}
