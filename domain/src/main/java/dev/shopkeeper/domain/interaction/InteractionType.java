package dev.shopkeeper.domain.interaction;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody did with a product, in the order in which people usually get there. */
public enum InteractionType {
    /** The product was shown to the person: an exposure, never a preference. */
    RECOMMEND,
    VIEW,
    CLICK,
    SELECT,
    WISHLIST,
    CART,
    /** Told with stars how good it is. */
    RATE,
    BOOKING,
    PURCHASE;

    private static final Map<String, InteractionType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(InteractionType::word, Function.identity()));

    /** The name clients know. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person has the product by now: bought, booked, or known well enough to be rated. */
    public boolean isAcquisition() {
        return this == PURCHASE || this == BOOKING || this == RATE;
    }

    /**
     * The type of this name, without regard to case.
     *
     * @throws InvalidInput when there is none
     */
    public static InteractionType named(String word) {
        InteractionType type = BY_WORD.get(word.strip().toLowerCase(Locale.ROOT));
        if (type == null) {
            throw InvalidInput.field(
                    "interaction_type",
                    "must be one of "
                            + Arrays.stream(values())
                                    .map(InteractionType::word)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return type;
    }
}
