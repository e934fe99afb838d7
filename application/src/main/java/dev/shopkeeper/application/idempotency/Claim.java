package dev.shopkeeper.application.idempotency;

/** What became of the wish to be the first with a key. */
public sealed interface Claim {

    /** This request is the first, or the one before it died: do the work, then keep or release. */
    record First(String owner) implements Claim {}

    /** The first request is still being worked on. */
    record Running() implements Claim {}

    /** The first request was answered. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** The key was used for another request. */
    record OtherRequest() implements Claim {}
}
