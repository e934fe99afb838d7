package dev.shopkeeper.domain.bulkimport;

import org.jspecify.annotations.Nullable;

/** What a record makes of a thing. */
public sealed interface Verdict<W> {

    /** The thing as it is to be written. */
    record Becomes<W>(W thing) implements Verdict<W> {}

    /** The thing is like that already. */
    record Same<W>() implements Verdict<W> {}

    /** The record cannot be taken, given what is known of the thing. */
    record Refusal<W>(@Nullable String field, String reason) implements Verdict<W> {}
}
