package dev.shopkeeper.rest.chat.memory;

import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.customer.CustomerId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a customer.
 *
 * @param summary of what was spoken of before; left out when there is none
 */
@Serdeable
record MemoryJson(
        String customerId, List<FactJson> facts, @Nullable String summary) {

    static MemoryJson of(CustomerId customer, List<RememberedFact> facts, @Nullable String summary) {
        return new MemoryJson(customer.value(), facts.stream().map(FactJson::of).toList(), summary);
    }

    /**
     * A remembered fact.
     *
     * @param text the customer's own words
     */
    @Serdeable
    record FactJson(String id, String kind, String text, String messageId, String conversationId, Instant createdAt) {

        static FactJson of(RememberedFact fact) {
            return new FactJson(
                    fact.id(),
                    fact.kind().name().toLowerCase(Locale.ROOT),
                    fact.text(),
                    fact.source().value(),
                    fact.source().conversation().value(),
                    fact.at());
        }
    }
}
