package dev.shopkeeper.domain.bulkimport;

/** Names an import; the task that runs it has the same id. */
public record ImportId(String value) {
    public ImportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    /** An id for what this record of the import makes: no other has it, and it is the same whenever it is asked. */
    public String ofRow(long row) {
        return value + "-" + row;
    }

    @Override
    public String toString() {
        return value;
    }
}
