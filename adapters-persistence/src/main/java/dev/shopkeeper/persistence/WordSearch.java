package dev.shopkeeper.persistence;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;

/** Finds documents by the beginnings of the words they hold. */
public final class WordSearch {

    private WordSearch() {}

    /** One of the words in this field begins like that; a range of the field's index. */
    public static Bson beginsWith(String field, String word) {
        StringBuilder pattern = new StringBuilder("^");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '\u0080' && !Character.isLetterOrDigit(c)) {
                pattern.append('\\');
            }
            pattern.append(c);
        }
        return Filters.regex(field, pattern.toString());
    }
}
