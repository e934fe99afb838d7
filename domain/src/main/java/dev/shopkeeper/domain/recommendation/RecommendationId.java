package dev.shopkeeper.domain.recommendation;

/** Names one answer, so that what people do with it can be traced back to it. */
public record RecommendationId(String value) {

    public RecommendationId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("an id has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
