package dev.shopkeeper.domain.interaction;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each type of interaction says about a taste. A rating speaks for itself, with as many stars as it has; an
 * exposure says nothing.
 */
public final class Strengths {

    public static final double MAX = 1_000;

    private static final Map<InteractionType, Double> DEFAULTS = Map.of(
            InteractionType.VIEW, 1.0,
            InteractionType.CLICK, 2.0,
            InteractionType.SELECT, 2.0,
            InteractionType.WISHLIST, 3.0,
            InteractionType.CART, 4.0,
            InteractionType.BOOKING, 5.0,
            InteractionType.PURCHASE, 5.0);

    private final Map<InteractionType, Double> byType;

    /**
     * The usual strengths but for these.
     *
     * @throws IllegalArgumentException when one is not from 0 to {@value #MAX}, or is of a type that has none to set
     */
    public Strengths(Map<InteractionType, Double> others) {
        byType = new EnumMap<>(DEFAULTS);
        others.forEach((type, strength) -> {
            if (!DEFAULTS.containsKey(type)) {
                throw new IllegalArgumentException(type.word() + " has no strength to set");
            }
            if (!(strength >= 0 && strength <= MAX)) {
                throw new IllegalArgumentException("a strength is from 0 to " + MAX);
            }
            byType.put(type, strength);
        });
    }

    public static Strengths defaults() {
        return new Strengths(Map.of());
    }

    /** What this interaction says about a taste; 0 when nothing. */
    public double of(Interaction interaction) {
        Double rating = interaction.rating();
        return interaction.type() == InteractionType.RATE && rating != null ? rating : of(interaction.type());
    }

    /** What an interaction of this type says; 0 for exposures, and for ratings, which speak for themselves. */
    public double of(InteractionType type) {
        return byType.getOrDefault(type, 0.0);
    }
}
