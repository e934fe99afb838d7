package dev.shopkeeper.domain.customer;

/** Names a customer. */
public record CustomerId(String value) {
    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
