package dev.shopkeeper.domain.notification.send;

/** Names a send; the task that carries it out has the same id. */
public record SendId(String value) {

    public static final int MAX_LENGTH = 100;

    public SendId {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.indexOf(':') >= 0) {
            throw new IllegalArgumentException("an id is never blank, long, or made of parts");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
