package dev.shopkeeper.domain.notification.webhook;

/** Names a webhook. */
public record WebhookId(String value) {

    public static final int MAX_LENGTH = 100;

    public WebhookId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /**
     * The id that somebody wrote.
     *
     * @throws UnknownWebhook when it cannot be one
     */
    public static WebhookId parse(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new UnknownWebhook();
        }
        return new WebhookId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
