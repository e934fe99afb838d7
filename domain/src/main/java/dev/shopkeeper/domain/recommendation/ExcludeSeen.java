package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.util.List;
import java.util.Locale;

/** Which of the products a customer has met are left out of what is recommended. */
public enum ExcludeSeen {
    /** What they bought, booked or rated. */
    BOUGHT,
    /** Everything they did anything with; what was only shown to them may come again. */
    ALL,
    NONE;

    public static ExcludeSeen parse(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "bought" -> BOUGHT;
            case "all" -> ALL;
            case "none" -> NONE;
            default ->
                throw InvalidInput.fields(
                        List.of(new InvalidInput.FieldError("exclude_seen", "must be one of bought, all, none")));
        };
    }

    /** Whether somebody who did this with a product does not want to see it again. */
    public boolean excludes(InteractionType type) {
        return switch (this) {
            case NONE -> false;
            case ALL -> type != InteractionType.RECOMMEND;
            case BOUGHT ->
                type == InteractionType.PURCHASE || type == InteractionType.BOOKING || type == InteractionType.RATE;
        };
    }
}
