package dev.shopkeeper.domain.recommendation;

/** Names one run of training; the task that does the work has the same name. */
public record TrainingId(String value) {

    public static final int MAX_LENGTH = 100;

    public TrainingId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
