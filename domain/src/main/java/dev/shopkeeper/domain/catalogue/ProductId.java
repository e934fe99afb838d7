package dev.shopkeeper.domain.catalogue;

/** Names a product: a client's own id, kept as it is. */
public record ProductId(String value) implements Comparable<ProductId> {

    public static final int MAX_LENGTH = 200;

    public ProductId {
        value = value.strip();
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_LENGTH + " characters");
        }
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
