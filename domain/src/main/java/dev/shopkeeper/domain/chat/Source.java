package dev.shopkeeper.domain.chat;

/**
 * Something that an answer rests on.
 *
 * @param id    of the product, text, message or fact
 * @param title what people call it
 */
public record Source(SourceKind kind, String id, String title) {}
