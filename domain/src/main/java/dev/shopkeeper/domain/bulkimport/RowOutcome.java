package dev.shopkeeper.domain.bulkimport;

import org.jspecify.annotations.Nullable;

/** What became of one record. */
public sealed interface RowOutcome {

    /** A new thing, with this id. */
    record Created(String id) implements RowOutcome {}

    /** A known thing, changed. */
    record Updated(String id) implements RowOutcome {}

    /** A known thing, left as it was. */
    record Duplicate() implements RowOutcome {}

    /**
     * Not taken.
     *
     * @param field  which field is in the way; null when it is the record as a whole
     * @param reason for people, without personal data
     */
    record Refused(@Nullable String field, String reason) implements RowOutcome {}

    /** The id of the thing that is written; null when none is. */
    default @Nullable String written() {
        return switch (this) {
            case Created(String id) -> id;
            case Updated(String id) -> id;
            case Duplicate ignored -> null;
            case Refused ignored -> null;
        };
    }
}
