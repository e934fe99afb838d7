package dev.shopkeeper.domain.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of recommenders, by the names clients know. */
public enum ModelType {
    ALS("ALS", "Matrix factorization for implicit feedback (iALS)"),
    EASE("EASE", "Linear item-to-item model in closed form (EASE)"),
    ITEM_KNN("ItemKNN", "Nearest items by shrunk cosine similarity"),
    CONTENT("Content", "Similar names, categories and descriptions"),
    CLUSTERS("Clusters", "Groups of products with similar texts"),
    POPULAR("Popular", "What most customers choose, older choices counting less"),
    TRENDING("Trending", "What is chosen more than before, these days"),
    BLEND("Blend", "The models together, weighted on held-out choices");

    private final String wireName;
    private final String description;

    ModelType(String wireName, String description) {
        this.wireName = wireName;
        this.description = description;
    }

    public String wireName() {
        return wireName;
    }

    public String description() {
        return description;
    }

    /** Finds a type by its name, whatever its case; refuses one that does not exist. */
    public static ModelType parse(String name) {
        return find(name).orElseThrow(InvalidModel::new);
    }

    public static Optional<ModelType> find(String name) {
        String wanted = name.strip();
        return Arrays.stream(values())
                .filter(type ->
                        type.wireName.equalsIgnoreCase(wanted) || type.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(ModelType::wireName).toList();
    }
}
