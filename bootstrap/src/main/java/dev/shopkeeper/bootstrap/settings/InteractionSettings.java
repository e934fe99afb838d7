package dev.shopkeeper.bootstrap.settings;

import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.interaction.Strengths;
import java.util.EnumMap;
import java.util.Map;

/** How much each type of interaction says about a taste, where it is not as usual. */
public record InteractionSettings(Map<InteractionType, Double> strengths) {

    public InteractionSettings {
        strengths = Map.copyOf(strengths);
    }

    static InteractionSettings read(Variables variables) {
        return new InteractionSettings(variables
                .parsed(
                        "INTERACTION_STRENGTHS",
                        InteractionSettings::strengths,
                        "must be a list such as view=1,click=2 of types and numbers from 0 to 1000")
                .orElse(Map.of()));
    }

    private static Map<InteractionType, Double> strengths(String value) {
        Map<InteractionType, Double> strengths = new EnumMap<>(InteractionType.class);
        for (String part : value.split(",", -1)) {
            int equals = part.indexOf('=');
            strengths.put(
                    InteractionType.named(part.substring(0, equals)),
                    Double.valueOf(part.substring(equals + 1).strip()));
        }
        // refuses what cannot be a strength
        var _ = new Strengths(strengths);
        return strengths;
    }
}
