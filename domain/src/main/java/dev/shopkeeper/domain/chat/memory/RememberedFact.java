package dev.shopkeeper.domain.chat.memory;

import dev.shopkeeper.domain.chat.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer told about themselves.
 *
 * @param id           unique among the customer's facts
 * @param subject      what it is about, folded: a newer fact of the same subject takes its place
 * @param text         the customer's own words
 * @param source       the message they stand in
 * @param at           when they said it
 * @param supersededBy the id of the fact that took its place; null while it holds
 */
public record RememberedFact(
        String id,
        FactKind kind,
        String subject,
        String text,
        MessageId source,
        Instant at,
        @Nullable String supersededBy) {

    public static final int MAX_TEXT = 240;
    public static final int MAX_SUBJECT = 80;

    public RememberedFact {
        if (id.isBlank() || text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a fact has an id and 1 to " + MAX_TEXT + " characters");
        }
        if (subject.isBlank() || subject.length() > MAX_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to " + MAX_SUBJECT + " characters");
        }
    }

    /** Whether it still holds. */
    public boolean holds() {
        return supersededBy == null;
    }

    RememberedFact superseded(String by) {
        return new RememberedFact(id, kind, subject, text, source, at, by);
    }
}
