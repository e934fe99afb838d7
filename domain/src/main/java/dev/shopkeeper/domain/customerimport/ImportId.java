package dev.shopkeeper.domain.customerimport;

/** Names an import; the task that runs it has the same id. */
public record ImportId(String value) {
    public ImportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
