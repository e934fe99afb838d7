package dev.shopkeeper.domain.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a product, as it came. Only what is named changes; an empty value takes the old one away.
 *
 * @param texts          the fields that are named, but for the categories
 * @param categories     all categories from now on; null when they stay
 * @param attributes     the attributes that are named; the others stay
 * @param onlyAttributes whether the attributes not named are taken away
 */
public record ProductChange(
        Map<ProductField, Optional<String>> texts,
        @Nullable List<String> categories,
        Map<String, Optional<String>> attributes,
        boolean onlyAttributes) {

    public ProductChange {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
        categories = categories == null ? null : List.copyOf(categories);
        attributes = Map.copyOf(attributes);
    }

    /** What is said of a field; null when nothing is, or that it has no value. */
    public @Nullable String text(ProductField field) {
        Optional<String> text = texts.get(field);
        return text == null ? null : text.orElse(null);
    }

    /** Whether the field is spoken of at all. */
    public boolean names(ProductField field) {
        return texts.containsKey(field);
    }
}
