package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.search.SearchWords;
import dev.shopkeeper.domain.search.WordList;
import java.util.List;

/**
 * The words by which a product is found: those of its name and categories first, then of its id, its place and the
 * values of its attributes, then of its description, as many as there is room for.
 */
public final class ProductWords {

    public static final int MAX_WORDS = 48;
    private static final int SHORT = 2;

    /** More characters of a description than the words that are kept could have. */
    private static final int MOST_READ = 1_500;

    private ProductWords() {}

    /** The words of a product, each once, in no order that counts. */
    public static List<String> of(Product product) {
        ProductDetails details = product.details();
        WordList words = new WordList(MAX_WORDS);
        words.addText(details.name());
        details.categories().forEach(words::addText);
        words.addText(product.id().value());
        words.addText(details.city());
        words.addText(details.state());
        details.attributes().values().forEach(words::addText);
        String description = details.description();
        if (description != null) {
            String beginning = description.substring(0, Math.min(description.length(), MOST_READ));
            for (String word : SearchWords.split(beginning)) {
                if (words.isFull()) {
                    break;
                }
                if (word.length() > SHORT) {
                    words.add(word);
                }
            }
        }
        return words.words();
    }
}
