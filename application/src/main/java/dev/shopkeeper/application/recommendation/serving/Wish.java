package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.recommendation.ExcludeSeen;
import dev.shopkeeper.domain.recommendation.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants recommended.
 *
 * @param model null for the best there is
 * @param category only products of it; null for any
 * @param topK how many, 1 to 100
 */
public record Wish(@Nullable ModelType model, @Nullable String category, ExcludeSeen excludeSeen, int topK) {

    public static final int MOST = 100;

    public Wish {
        if (topK < 1 || topK > MOST) {
            throw InvalidInput.field("top_k", "must be from 1 to " + MOST);
        }
        category = category == null || category.isBlank() ? null : category.strip();
    }

    /** Whatever is best, so many of it. */
    public static Wish any(int topK) {
        return within(null, topK);
    }

    /** Whatever is best of a category, so many of it; of any when none is named. */
    public static Wish within(@Nullable String category, int topK) {
        return new Wish(null, category, ExcludeSeen.BOUGHT, topK);
    }
}
