package dev.shopkeeper.rest.customer;

import dev.shopkeeper.application.customer.CustomerHistory.Event;
import dev.shopkeeper.application.customer.CustomerTimeline;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happened with a customer, on the wire.
 *
 * @param items newest first
 * @param more  whether there are older ones
 */
@Serdeable
record TimelineJson(List<EventJson> items, boolean more) {

    /**
     * Something that happened.
     *
     * @param kind    which feature knows of it, such as {@code import} or {@code interaction}
     * @param what    in a word, such as {@code purchase}, {@code sent} or {@code question}
     * @param details more of it, by kind
     */
    @Serdeable
    record EventJson(Instant at, String kind, String what, Map<String, Object> details) {
        static EventJson of(Event event) {
            return new EventJson(event.at(), event.kind(), event.what(), event.details());
        }
    }

    static TimelineJson of(CustomerTimeline.Shown shown) {
        return new TimelineJson(shown.events().stream().map(EventJson::of).toList(), shown.more());
    }
}
