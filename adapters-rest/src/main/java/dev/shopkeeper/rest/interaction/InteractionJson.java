package dev.shopkeeper.rest.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shopkeeper.domain.interaction.Interaction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An interaction on the wire, which carries every key. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record InteractionJson(
        String id,
        @Nullable String userId,
        String customerId,
        String productId,
        String interactionType,
        @Nullable Double rating,
        Instant occurredAt,
        @Nullable String recommendationId) {

    static InteractionJson of(Interaction interaction) {
        return new InteractionJson(
                interaction.id().value(),
                interaction.userId(),
                interaction.customerId().value(),
                interaction.productId().value(),
                interaction.type().word(),
                interaction.rating(),
                interaction.occurredAt(),
                interaction.recommendationId());
    }
}
