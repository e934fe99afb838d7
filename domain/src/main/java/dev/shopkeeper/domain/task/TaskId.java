package dev.shopkeeper.domain.task;

/** Names a task. */
public record TaskId(String value) {
    public TaskId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
