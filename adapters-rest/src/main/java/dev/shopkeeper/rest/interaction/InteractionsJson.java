package dev.shopkeeper.rest.interaction;

import dev.shopkeeper.domain.interaction.Interaction;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, newest first.
 *
 * @param count      how many stand here
 * @param nextCursor what to send as {@code after} for what is older; absent at the end
 */
@Serdeable
record InteractionsJson(
        List<InteractionJson> interactions,
        int count,
        @Nullable String nextCursor) {

    static InteractionsJson of(List<Interaction> interactions, int wanted) {
        return new InteractionsJson(
                interactions.stream().map(InteractionJson::of).toList(),
                interactions.size(),
                interactions.size() < wanted
                        ? null
                        : interactions.getLast().id().value());
    }
}
