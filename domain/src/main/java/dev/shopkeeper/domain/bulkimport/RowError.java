package dev.shopkeeper.domain.bulkimport;

import org.jspecify.annotations.Nullable;

/** What is wrong with one record; {@code field} is null when it is the record as a whole. */
public record RowError(long row, @Nullable String field, String reason) {}
