package dev.shopkeeper.application.recommendation;

/** What reading a stored model gave. */
public sealed interface ReadModel {

    record Usable(Recommender recommender) implements ReadModel {}

    /** It was written by another version: it must be trained anew. */
    record OtherVersion(int found, int expected) implements ReadModel {}

    /** It is not a model, or not all of one. */
    record Damaged(String why) implements ReadModel {}
}
