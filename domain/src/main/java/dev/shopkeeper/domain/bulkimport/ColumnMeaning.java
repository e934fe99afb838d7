package dev.shopkeeper.domain.bulkimport;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a file means.
 *
 * @param column    how the uploader may call it, no two of a file the same
 * @param field     the name of the field it fills; null where it fills none
 * @param attribute the attribute it is kept as; null where it fills a field
 */
public record ColumnMeaning(
        String column, @Nullable String field, @Nullable String attribute) {}
