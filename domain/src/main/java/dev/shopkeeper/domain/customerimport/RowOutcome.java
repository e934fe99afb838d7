package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** What became of one record. */
public sealed interface RowOutcome {

    /** A new customer. */
    record Created(CustomerId customer) implements RowOutcome {}

    /** A known customer, changed. */
    record Updated(CustomerId customer) implements RowOutcome {}

    /** A known customer, left as it was. */
    record Duplicate() implements RowOutcome {}

    /**
     * Not taken.
     *
     * @param field  which field is in the way; null when it is the record as a whole
     * @param reason for people, without personal data
     */
    record Refused(@Nullable String field, String reason) implements RowOutcome {}
}
