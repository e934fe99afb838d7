package dev.shopkeeper.domain.notification.template;

/** Names a notification config. */
public record ConfigId(String value) {

    public ConfigId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("an id has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
