package dev.shopkeeper.rest.interaction;

import dev.shopkeeper.domain.interaction.Interaction;
import io.micronaut.serde.annotation.Serdeable;

/** That an interaction is known now, or was before. */
@Serdeable
record TrackedJson(String status, String id) {

    static TrackedJson of(Interaction interaction) {
        return new TrackedJson("success", interaction.id().value());
    }
}
