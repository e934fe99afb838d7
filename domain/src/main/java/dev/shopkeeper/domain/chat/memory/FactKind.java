package dev.shopkeeper.domain.chat.memory;

/** What a remembered fact is about. */
public enum FactKind {
    NAME,
    SIZE,
    LIKE,
    DISLIKE,
    ALLERGY,
    DIET,
    BUDGET,
    PLACE,
    WORK,
    FAMILY,
    OCCASION,
    OTHER
}
