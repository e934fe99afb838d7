package dev.shopkeeper.domain.task;

/** Names one running process that works on tasks; a process that starts again is another node. */
public record NodeId(String value) {
    public NodeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
