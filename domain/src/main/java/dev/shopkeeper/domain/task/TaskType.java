package dev.shopkeeper.domain.task;

/** Says what kind of work a task is, by the name clients know; each feature brings its own. */
public record TaskType(String value) {
    public TaskType {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
