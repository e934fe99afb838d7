package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.interaction.ConversionCounter;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what came of answers, by the id that clients give back. That an answer was shown is nothing that came of it. */
public final class CountConversions implements ConversionCounter {

    private final NoteExposures notes;
    private final Exposures exposures;

    public CountConversions(NoteExposures notes, Exposures exposures) {
        this.notes = notes;
        this.exposures = exposures;
    }

    @Override
    public void count(List<Interaction> stored) {
        List<Conversion> conversions =
                stored.stream().flatMap(CountConversions::conversion).toList();
        if (!conversions.isEmpty()) {
            notes.flush();
            exposures.convert(conversions);
        }
    }

    private static Stream<Conversion> conversion(Interaction interaction) {
        @Nullable String id = interaction.recommendationId();
        if (id == null || interaction.type() == InteractionType.RECOMMEND) {
            return Stream.empty();
        }
        return Stream.of(new Conversion(new RecommendationId(id), interaction.customerId(), interaction.productId()));
    }
}
