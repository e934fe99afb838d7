package dev.shopkeeper.application.recommendation;

import java.util.List;

/** What is written about a product; any of it may be empty. */
public record ItemText(String name, List<String> categories, String description) {

    public static final ItemText NONE = new ItemText("", List.of(), "");

    public ItemText {
        categories = List.copyOf(categories);
    }
}
