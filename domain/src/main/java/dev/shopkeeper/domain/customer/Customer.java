package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.bulkimport.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person the shop knows.
 *
 * @param subscribed whether the person wants bulk mail
 * @param source     where the record came from first: {@code api}, {@code import}, {@code registration}, …
 * @param createdBy  the import row that created it; null where no import did
 * @param updatedBy  the import row that changed it last; null where none did
 * @param editedAt   when a person or a program last changed it other than by an import; null when never
 * @param version    counts the changes, from 1
 */
public record Customer(
        CustomerId id,
        Profile profile,
        boolean subscribed,
        String source,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Stamp createdBy,
        @Nullable Stamp updatedBy,
        @Nullable Instant editedAt,
        long version) {

    /** A new customer that somebody entered. */
    public static Customer entered(CustomerId id, Profile profile, boolean subscribed, String source, Instant now) {
        return new Customer(id, profile, subscribed, source, now, now, null, null, null, 1);
    }

    /** A new customer from a row of an import. */
    public static Customer imported(CustomerId id, Profile profile, boolean subscribed, Stamp row, Instant now) {
        return new Customer(id, profile, subscribed, "import", now, now, row, null, null, 1);
    }

    /** What this customer is after an edit by a person or a program. */
    public Customer edited(Profile next, boolean nextSubscribed, Instant now) {
        return new Customer(id, next, nextSubscribed, source, createdAt, now, createdBy, updatedBy, now, version + 1);
    }

    /** What this customer is after a row of an import changed it. */
    public Customer updated(Profile next, boolean nextSubscribed, Stamp row, Instant now) {
        return new Customer(id, next, nextSubscribed, source, createdAt, now, createdBy, row, editedAt, version + 1);
    }

    /** The same customer as this version of it. */
    public Customer withVersion(long next) {
        return new Customer(
                id, profile, subscribed, source, createdAt, updatedAt, createdBy, updatedBy, editedAt, next);
    }

    /** Whether nothing but this import ever wrote the record. */
    public boolean isOnlyOf(String importId) {
        return createdBy != null
                && createdBy.importId().equals(importId)
                && editedAt == null
                && (updatedBy == null || updatedBy.importId().equals(importId));
    }
}
