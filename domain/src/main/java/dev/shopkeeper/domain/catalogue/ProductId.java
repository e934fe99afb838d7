package dev.shopkeeper.domain.catalogue;

import java.util.Optional;

/** Names a product: a client's own id, kept as it is. */
public record ProductId(String value) implements Comparable<ProductId> {

    public static final int MAX_LENGTH = 200;
    public static final String RULE = "must have 1 to " + MAX_LENGTH + " characters, all of them printable";

    public ProductId {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException("an id " + RULE);
        }
    }

    /** Reads what a client calls a product; empty when nothing can be called so. */
    public static Optional<ProductId> parse(String text) {
        String id = text.strip();
        return isValid(id) ? Optional.of(new ProductId(id)) : Optional.empty();
    }

    private static boolean isValid(String id) {
        return !id.isEmpty() && id.length() <= MAX_LENGTH && id.chars().noneMatch(Character::isISOControl);
    }

    /** In the order of their characters. */
    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
