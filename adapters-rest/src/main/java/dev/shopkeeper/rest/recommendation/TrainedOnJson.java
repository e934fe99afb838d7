package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.domain.recommendation.TrainedOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a model has seen, on the wire. */
@Serdeable
record TrainedOnJson(
        int customers,
        int products,
        long interactions,
        @Nullable Instant through) {

    static TrainedOnJson of(TrainedOn data) {
        return new TrainedOnJson(data.customers(), data.products(), data.interactions(), data.through());
    }
}
